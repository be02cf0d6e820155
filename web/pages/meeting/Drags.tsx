import type { Dragged, MeetingView } from '#core/contract/meeting.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import { formatFigure, formatPercent, withUnit } from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { DragsDownload } from '../../charts/DragsDownload.tsx';
import { A } from '../../components/A.tsx';
import { Choice } from '../../components/Choice.tsx';
import { unitText } from '../../i18n/units.ts';
import { paths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { lagSize } from '../../state/verdict.ts';
import { DraggedWhole } from './DraggedWhole.tsx';
import { DragLines } from './DragLines.tsx';

/** Who drags one target: the answer as a sentence, then every region's line. */
export function Drags({ plan, view }: { plan: PlanDetail; view: MeetingView }) {
  const { meeting: words } = useWords();
  const names = useNames();
  const [query, change] = useQuery();
  const [first] = view.drags;
  if (!first)
    return (
      <>
        <p class="meeting-lead">{words.noTargets}</p>
        <A class="button" to={paths.plan(plan.code)} query={{ tab: 'tasks' }}>
          {words.toTasks}
        </A>
      </>
    );
  const dragged = view.drags.find(({ target }) => target === query.target) ?? first;
  const most = mostBehind(dragged);
  const answer = most ? words.behindMost(names.region(most.region!), amountIn(dragged, most.shownGap)) : '';
  return (
    <>
      {dragged.lines.length > 0 && (
        <DragsDownload dragged={dragged} plan={plan.code} day={view.asOf} answer={answer} />
      )}
      {view.drags.length > 1 && (
        <div class="meeting-choices">
          <Choice
            label={words.target}
            value={dragged.target}
            options={view.drags.map((one) => ({ value: one.target, text: names.indicator(one.indicator) }))}
            onChoose={(target) => change({ target: target === first.target ? null : target }, true)}
          />
        </div>
      )}
      <p class="meeting-subject drag-subject">{names.indicator(dragged.indicator)}</p>
      {dragged.lines.length > 0 && <Sentence dragged={dragged} />}
      <DraggedWhole dragged={dragged} />
      {dragged.lines.length > 0 && <DragLines dragged={dragged} />}
    </>
  );
}

/** The region that leaves most open; null where none leaves anything. */
function mostBehind({ lines }: Dragged): Dragged['lines'][number] | null {
  const first = lines.find(({ region }) => region !== null);
  return first && first.gap > 0 ? first : null;
}

function amountIn({ decimals, unit }: Dragged, value: number): string {
  const locale = language.value;
  return withUnit(formatFigure(value, decimals), unitText(unitOfChange(unit), locale), locale);
}

function Sentence({ dragged }: { dragged: Dragged }) {
  const { meeting: words } = useWords();
  const names = useNames();
  const locale = language.value;
  const amount = (value: number) => amountIn(dragged, value);
  const regions = dragged.lines.filter(({ region }) => region !== null);
  const [most] = regions;
  const unallocated = dragged.lines.find(({ step }) => step === 'unallocated');
  const slowest = regions
    .filter(({ verdict }) => verdict !== null && verdict.lagPoints !== null && verdict.lagPoints > 0)
    .toSorted((a, b) => b.verdict!.lagPoints! - a.verdict!.lagPoints!)[0];
  return (
    <p class="meeting-lead">
      {most && most.gap > 0 ? (
        <>
          <b>{words.behindMost(names.region(most.region!), amount(most.shownGap))}</b>
          {most.share !== null &&
            dragged.shownGap !== null &&
            words.share(formatPercent(most.share), amount(dragged.shownGap))}
          {words.end}
        </>
      ) : (
        words.noRegionBehind
      )}
      {unallocated && most && unallocated.gap > Math.max(most.gap, 0)
        ? words.unallocatedMost(
            amount(unallocated.shownGap),
            unallocated.share === null ? '' : words.ofShare(formatPercent(unallocated.share)),
          )
        : null}
      {slowest
        ? words.slowest(names.region(slowest.region!), lagSize(slowest.verdict!.lagPoints, locale))
        : words.nobodyBehind}
    </p>
  );
}
