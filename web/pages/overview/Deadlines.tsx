import type { TargetStanding } from '#core/contract/overview.ts';
import { formatDate } from '#core/domain/format.ts';
import type { IsoDate } from '#core/domain/units.ts';
import { A } from '../../components/A.tsx';
import { Panel } from '../../components/Panel.tsx';
import { paths } from '../../paths.ts';
import { deadlinesOf } from '../../state/deadlines.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';

interface Props {
  rows: TargetStanding[];
  today: IsoDate;
  /** Only those that have not passed. */
  ahead?: boolean;
}

/** When the promises fall due. */
export function Deadlines({ rows, today, ahead = false }: Props) {
  const words = useWords();
  const names = useNames();
  const shown = deadlinesOf(rows).filter(({ date }) => !ahead || date === null || date >= today);
  return (
    <Panel title={words.overview.deadlines} note={words.overview.deadlinesNote}>
      <ul class="due-lines">
        {shown.map(({ date, plans }) => (
          <li key={date}>
            <span class="due-plans">
              {plans.map(({ plan, region, count }) => (
                <A key={plan} to={paths.plan(plan)}>
                  {names.region(region)} <small>{words.overview.targetsOf(count)}</small>
                </A>
              ))}
            </span>
            <span>{date === null ? words.noDeadline : formatDate(date, language.value)}</span>
            <span class="due-end mute">{date !== null && date < today && words.overview.passed}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
