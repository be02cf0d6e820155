import type { MineView } from '#core/contract/collections.ts';
import { formatDate, formatPeriod } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { usePlanNames } from '../../state/plan-names.ts';
import { useAnswer } from '../../state/use-answer.ts';

/** Periods that are open and that nobody has begun to report, the one due first at the top. */
export function OpenPeriods() {
  const { list } = useWords().reports;
  const answer = useAnswer<MineView>(apiPaths.collectionsMine());
  return (
    <Panel title={list.openPeriods} note={list.openPeriodsNote}>
      <Loaded answer={answer} skeleton={<Skeleton height={34} lines={2} />}>
        {({ toReport }) => {
          const open = toReport
            .filter(({ state, locked }) => state === 'not_started' && !locked)
            .sort((a, b) => (a.term.onTimeBy < b.term.onTimeBy ? -1 : 1));
          return open.length === 0 ? <Empty>{list.noOpenPeriods}</Empty> : <Periods rows={open} />;
        }}
      </Loaded>
    </Panel>
  );
}

function Periods({ rows }: { rows: MineView['toReport'] }) {
  const { list, head } = useWords().reports;
  const names = useNames();
  const planName = usePlanNames();
  const locale = language.value;
  return (
    <ul class="open-periods">
      {rows.map(({ duty, plan, region, period, term, late }) => (
        <li key={`${duty} ${period}`}>
          <span>
            <b>{names.region(region)}</b> {formatPeriod(period, locale)} <small>{planName(plan)}</small>
          </span>
          <span class="mute">
            {head.due} {formatDate(term.onTimeBy, locale)}
            {late && <span class="badge badge-changed"> {list.late}</span>}
            {!term.certain && <small> {head.uncertain}</small>}
          </span>
          <A to={paths.newReport()} query={{ plan, region: region.code, period }} class="button button-main">
            {list.fillIn}
          </A>
        </li>
      ))}
    </ul>
  );
}
