import { useState } from 'preact/hooks';
import type { ScheduleRow, ScheduleRun } from '#core/contract/briefing-schedules.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { formatDate, formatPeriod } from '#core/domain/format.ts';
import { send } from '../../../api.ts';
import { A } from '../../../components/A.tsx';
import { apiPaths, paths } from '../../../paths.ts';
import { know, refreshAll } from '../../../state/answers.ts';
import { chinaMinute } from '../../../state/china-minute.ts';
import { language, useWords } from '../../../state/language.ts';
import { planShortTitle } from '../../../state/names.ts';
import { useSending } from '../../../state/use-sending.ts';
import { IssueProblem } from '../IssueProblem.tsx';

interface Props {
  row: ScheduleRow;
  plans: PlanSummary[];
  onEdit: () => void;
}

const MOST_SHOWN = 6;

export function ScheduleLine({ row, plans, onEdit }: Props) {
  const { schedules, issues } = useWords().briefings;
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useSending();
  const names = row.plans.map((code) => {
    const plan = plans.find((one) => one.code === code);
    return plan ? planShortTitle(plan) : code;
  });
  const when = row.workday === null ? schedules.triggers.approved : schedules.onWorkday(row.workday);
  const remove = () =>
    run(async () => {
      await send(apiPaths.briefingSchedule(row.id, String(row.version)), 'DELETE');
      refreshAll();
    });
  return (
    <>
      <div class="schedule-head">
        <div>
          <b>{names.join(', ')}</b> {!row.active && <span class="badge badge-none">{schedules.resting}</span>}
          {row.demo && <span class="badge badge-demo">{issues.demo}</span>}
          <p>{schedules.rule(schedules.cadences[row.cadence], when)}</p>
          {row.next && (
            <p class="mute">
              {schedules.next(
                formatPeriod(row.next.period, language.value),
                formatDate(row.next.day, language.value),
              )}{' '}
              {!row.next.certain && schedules.uncertain}
            </p>
          )}
          <p class="mute">{schedules.by(row.author, chinaMinute(row.changedAt))}</p>
        </div>
        {row.mayChange && (
          <span class="row">
            <button
              type="button"
              class="button"
              aria-label={`${schedules.edit} ${names[0]}`}
              onClick={onEdit}
            >
              {schedules.edit}
            </button>
            <button
              type="button"
              class="button"
              aria-label={`${schedules.remove} ${names[0]}`}
              onClick={() => setAsking(true)}
            >
              {schedules.remove}
            </button>
          </span>
        )}
      </div>
      {asking && (
        <div class="issue-ask" role="alert">
          <p>{schedules.removeAsk}</p>
          <p class="row">
            <button type="button" class="button button-danger" disabled={busy} onClick={() => void remove()}>
              {schedules.removeYes}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {schedules.cancel}
            </button>
          </p>
        </div>
      )}
      <IssueProblem problem={problem} />
      <h3>{schedules.runs}</h3>
      {row.runs.length === 0 ? (
        <p class="mute">{schedules.noRuns}</p>
      ) : (
        <ul class="lines schedule-runs">
          {row.runs.slice(0, MOST_SHOWN).map((one) => (
            <Run key={one.id} one={one} mayRetry={row.mayChange} />
          ))}
        </ul>
      )}
    </>
  );
}

function Run({ one, mayRetry }: { one: ScheduleRun; mayRetry: boolean }) {
  const { schedules } = useWords().briefings;
  const { busy, problem, run } = useSending();
  const failed = one.state === 'failed' || one.state === 'given_up';
  const retry = () =>
    run(async () =>
      know(
        apiPaths.briefingSchedules(),
        await send<{ items: ScheduleRow[] }>(apiPaths.briefingRunRetry(one.id), 'POST'),
      ),
    );
  return (
    <li>
      <b>{formatPeriod(one.period, language.value)}</b>
      <span class={failed ? 'form-fault' : ''}>
        {schedules.states[one.state]}
        {one.attempts > 1 && <small> {schedules.attempts(one.attempts)}</small>}
        {one.fault !== null && <small> {one.fault}</small>}
      </span>
      <span class="mute nowrap">{one.endedAt !== null && chinaMinute(one.endedAt)}</span>
      <span>
        {one.issue !== null && <A to={paths.briefingIssue(one.issue)}>{schedules.open}</A>}
        {failed && mayRetry && (
          <button type="button" class="button" disabled={busy} onClick={() => void retry()}>
            {schedules.retry}
          </button>
        )}
      </span>
      <IssueProblem problem={problem} />
    </li>
  );
}
