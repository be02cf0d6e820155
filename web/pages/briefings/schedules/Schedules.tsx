import { useState } from 'preact/hooks';
import type { ScheduleRow } from '#core/contract/briefing-schedules.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { apiPaths } from '../../../paths.ts';
import { useWords } from '../../../state/language.ts';
import { useMaySomewhere } from '../../../state/session.ts';
import { useList } from '../../../state/use-answer.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { ScheduleLine } from './ScheduleLine.tsx';

/** Briefings that are drafted by themselves, with what became of each period. */
export function Schedules({ plans }: { plans: PlanSummary[] }) {
  const { schedules } = useWords().briefings;
  const answer = useList<ScheduleRow>(apiPaths.briefingSchedules());
  const may = useMaySomewhere('briefing.schedule') === true;
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <Panel
      title={schedules.title}
      note={schedules.note}
      actions={
        may && editing === null ? (
          <button type="button" class="button button-main" onClick={() => setEditing(NEW)}>
            {schedules.add}
          </button>
        ) : undefined
      }
    >
      {editing === NEW && <ScheduleForm plans={plans} row={null} onDone={() => setEditing(null)} />}
      <Loaded answer={answer} skeleton={<Skeleton height={160} lines={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            editing === NEW ? null : (
              <Empty>{schedules.none}</Empty>
            )
          ) : (
            <ul class="schedule-lines">
              {items.map((row) => (
                <li key={row.id}>
                  {editing === row.id ? (
                    <ScheduleForm plans={plans} row={row} onDone={() => setEditing(null)} />
                  ) : (
                    <ScheduleLine row={row} plans={plans} onEdit={() => setEditing(row.id)} />
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

/** No schedule has this id. */
const NEW = 'new';
