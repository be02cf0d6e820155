import type { AttentionView, ProgressRow } from '#core/contract/progress.ts';
import { formatFigure, formatPercent, withUnit } from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { A } from '../../components/A.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Outlook } from '../../components/Outlook.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ProgressStrip } from '../../components/ProgressStrip.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Verdict } from '../../components/Verdict.tsx';
import { WhyFigure } from '../../components/WhyFigure.tsx';
import { unitText } from '../../i18n/units.ts';
import { apiPaths, paths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { FIRST_LINES } from '../../state/overview.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { deviationText, verdictKey } from '../../state/verdict.ts';

interface Props {
  behind: AttentionView['behind'];
  /** Of the plans' own targets those that are told: whether any can be judged. */
  rows: ProgressRow[];
  /** Lines. */
  most?: number;
}

/** Who drags: the verdicts furthest behind their plan lines, cities' parts included. */
export function Laggards({ behind, rows, most = FIRST_LINES }: Props) {
  const words = useWords();
  const names = useNames();
  const judged = rows.some(({ lagPoints }) => lagPoints !== null);
  const worst = behind.items.slice(0, most);
  const locale = language.value;
  return (
    <Panel
      title={words.overview.laggards}
      note={
        <>
          {words.overview.laggardsNote} <DemoBadge shown={worst.some((row) => row.demo)} />
        </>
      }
    >
      {worst.length === 0 ? (
        <Empty>{judged ? words.overview.noLaggards : words.overview.noneJudged}</Empty>
      ) : (
        <ol class="ranks">
          {worst.map((row) => (
            <li key={verdictKey(row)}>
              <span class="ranks-name">
                <A to={row.allocated ? paths.region(row.region.code) : paths.plan(row.plan)}>
                  {names.region(row.region)}
                </A>
                <small>{names.indicator(row.indicator)}</small>
              </span>
              <ProgressStrip row={row} />
              <span class="ranks-figure" title={`${words.figures.distance} / ${words.figures.time}`}>
                <WhyFigure row={row}>{formatPercent(row.distanceCovered)}</WhyFigure>
              </span>
              <span class={`ranks-lag tone-${row.light}`} title={words.figures.lag}>
                <WhyFigure row={row} further>
                  {deviationText(row.lagPoints)}
                </WhyFigure>
                <small>{words.points}</small>
              </span>
              <span class="ranks-gap">
                <WhyFigure row={row} further>
                  {words.stillToGo(
                    withUnit(
                      formatFigure(row.gap, row.decimals),
                      unitText(unitOfChange(row.unit), locale),
                      locale,
                    ),
                  )}
                </WhyFigure>
              </span>
              <Outlook row={row} />
              <Verdict row={row} />
            </li>
          ))}
        </ol>
      )}
      {most > FIRST_LINES && worst.length < behind.total && (
        <p class="mute">{words.overview.firstOf(worst.length, behind.total)}</p>
      )}
    </Panel>
  );
}

/** All that are told, of which the overview has the first at hand. */
export function AllLaggards() {
  const answer = useAnswer<AttentionView>(apiPaths.attention(useMoment()));
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={330} />}>
      {({ behind }) => <Laggards behind={behind} rows={behind.items} most={behind.total} />}
    </Loaded>
  );
}
