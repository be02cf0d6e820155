import type { MomentRow, MomentsView } from '#core/contract/moments.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { apiPaths, type Moment } from '../paths.ts';
import { chinaMinute } from '../state/china-minute.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { useTitleIn } from '../state/plan-names.ts';
import { useAnswer } from '../state/use-answer.ts';
import { Empty } from './Empty.tsx';
import { Loaded } from './Loaded.tsx';
import { Mixed } from './Mixed.tsx';
import { Skeleton } from './Skeleton.tsx';

const SHOWN = 8;

/** The publications up to a moment, each a moment to look from. */
export function Publications({ moment, choose }: { moment: Moment; choose: (moment: string) => void }) {
  const { moments } = useWords().history;
  const answer = useAnswer<MomentsView>(apiPaths.moments(moment, SHOWN));
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={34} lines={4} />}>
      {({ items, next }) =>
        items.length === 0 && next === null ? (
          <Empty>{moments.nothingYet}</Empty>
        ) : (
          <ul class="publications">
            {[...(next ? [next] : []), ...items].map((one) => (
              <li key={one.vintage}>
                <button
                  type="button"
                  aria-pressed={moment !== null && one.vintage === items[0]?.vintage}
                  onClick={() => choose(one.at)}
                >
                  <Publication row={one} />
                </button>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

/** What became known: when, of whom, about what. */
export function Publication({ row }: { row: MomentRow }) {
  const { history, demo } = useWords();
  const names = useNames();
  const titleIn = useTitleIn();
  const { region, period, plan, recorder, kind } = row;
  const about = [
    region && names.region(region),
    period && formatPeriod(period, language.value),
    region || period || plan === null ? null : titleIn(plan.code, plan.name),
  ].filter((part) => part !== null);
  return (
    <>
      <b>{chinaMinute(row.at)}</b> <small>{history.moments.publication(row.vintage)}</small>{' '}
      <span>
        <Mixed text={[...about, recorder].join(' · ')} /> <small>{history.figure.ways[kind]}</small>{' '}
        {row.demo && kind !== 'demo' && <small>{demo.mark}</small>}
      </span>
    </>
  );
}
