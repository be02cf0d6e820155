import type { MilestoneRow } from '#core/contract/milestones.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import { formatDate } from '#core/domain/format.ts';
import { CsvLink } from '../../../components/CsvLink.tsx';
import { DemoBadge, DemoMark } from '../../../components/DemoMark.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { apiPaths } from '../../../paths.ts';
import { useMoment } from '../../../state/address.ts';
import { language, useWords } from '../../../state/language.ts';
import { pressing, recentlyDone, useMilestones } from '../../../state/milestones.ts';
import { MilestoneShares } from './MilestoneShares.tsx';
import { MilestoneVerdict } from './MilestoneVerdict.tsx';

const MOST_SHOWN = 5;

/** What a plan without numbers begins with: how many goals, tasks and events stand where, and which are late. */
export function MilestoneOverview({ plan }: { plan: PlanDetail }) {
  const words = useWords().plan.milestones;
  const { answer } = useMilestones(plan.code);
  return (
    <Panel
      class="standing-overview"
      title={words.title}
      note={words.note}
      actions={<CsvLink path={apiPaths.milestones(plan.code, useMoment())} />}
    >
      <Loaded answer={answer} skeleton={<Skeleton height={34} lines={5} />}>
        {({ items }) => (
          <>
            <DemoMark shown={items.some(({ demo }) => demo)} />
            <MilestoneShares rows={items} />
            <div class="standing-columns">
              <Lines
                title={words.pressing}
                rows={pressing(items)}
                day={({ term }) => term?.date ?? null}
                label={words.due}
                none={words.nothingPressing}
              />
              <Lines
                title={words.recent}
                rows={recentlyDone(items)}
                day={({ doneOn }) => doneOn}
                label={words.doneOn}
                none={words.nothingDone}
              />
            </div>
          </>
        )}
      </Loaded>
    </Panel>
  );
}

interface LinesProps {
  title: string;
  rows: readonly MilestoneRow[];
  day: (row: MilestoneRow) => string | null;
  /** What the day is. */
  label: string;
  none: string;
}

function Lines({ title, rows, day, label, none }: LinesProps) {
  const { more, colon } = useWords();
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 && <Empty>{none}</Empty>}
      <ul class="standing-lines">
        {rows.slice(0, MOST_SHOWN).map((row) => (
          <li key={row.code}>
            <MilestoneVerdict row={row} />
            <span class="standing-name" lang="zh-CN">
              {row.title}
            </span>
            <DemoBadge shown={row.demo} />
            <span class="mute nowrap">
              {label}
              {colon}
              {formatDate(day(row), language.value)}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <p class="mute">{more(rows.length - MOST_SHOWN)}</p>}
    </section>
  );
}
