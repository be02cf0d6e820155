import { useState } from 'preact/hooks';
import type { ScheduleBody, ScheduleRow } from '#core/contract/briefing-schedules.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import {
  SCHEDULE_CADENCES,
  SCHEDULE_TRIGGERS,
  type ScheduleCadence,
} from '#core/domain/briefing/life/schedule.ts';
import { send } from '../../../api.ts';
import { FormField } from '../../../components/FormField.tsx';
import { apiPaths } from '../../../paths.ts';
import { know } from '../../../state/answers.ts';
import { useWords } from '../../../state/language.ts';
import { planShortTitle } from '../../../state/names.ts';
import { useSending } from '../../../state/use-sending.ts';
import { IssueProblem } from '../IssueProblem.tsx';

interface Props {
  plans: PlanSummary[];
  /** Null = a new one. */
  row: ScheduleRow | null;
  onDone: () => void;
}

type Draft = Omit<ScheduleBody, 'version' | 'workday'> & { workday: string };

const EXAMPLES: Record<ScheduleCadence, string> = { month: '2026-11', quarter: '2026-Q4', year: '2026' };

export function ScheduleForm({ plans, row, onDone }: Props) {
  const { schedules } = useWords().briefings;
  const [id] = useState(() => row?.id ?? crypto.randomUUID());
  const [draft, setDraft] = useState<Draft>(() => draftOf(row, plans));
  const { busy, problem, run } = useSending();
  const change = (values: Partial<Draft>) => setDraft({ ...draft, ...values });
  const save = async () => {
    const workday = draft.trigger === 'workday' && draft.workday !== '' ? Number(draft.workday) : null;
    const body: ScheduleBody = { ...draft, workday, version: row?.version ?? null };
    const done = await run(async () =>
      know(
        apiPaths.briefingSchedules(),
        await send<{ items: ScheduleRow[] }>(apiPaths.briefingSchedule(id), 'PUT', body),
      ),
    );
    if (done) onDone();
  };
  return (
    <form
      class="schedule-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormField name="plans" label={schedules.plan} problem={problem}>
        {(attributes) => (
          <select
            {...attributes}
            value={draft.plans[0]}
            onChange={(event) => change({ plans: [event.currentTarget.value] })}
          >
            {plans.map((plan) => (
              <option key={plan.code} value={plan.code}>
                {planShortTitle(plan)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField name="cadence" label={schedules.cadence} problem={problem}>
        {(attributes) => (
          <select
            {...attributes}
            value={draft.cadence}
            onChange={(event) => change({ cadence: event.currentTarget.value as ScheduleCadence })}
          >
            {SCHEDULE_CADENCES.map((cadence) => (
              <option key={cadence} value={cadence}>
                {schedules.cadences[cadence]}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField
        name="firstPeriod"
        label={schedules.first}
        hint={schedules.firstHint(EXAMPLES[draft.cadence])}
        problem={problem}
      >
        {(attributes) => (
          <input
            {...attributes}
            value={draft.firstPeriod}
            required
            onInput={(event) => change({ firstPeriod: event.currentTarget.value.trim() })}
          />
        )}
      </FormField>
      <FormField name="trigger" label={schedules.trigger} problem={problem}>
        {(attributes) => (
          <select
            {...attributes}
            value={draft.trigger}
            onChange={(event) => change({ trigger: event.currentTarget.value as Draft['trigger'] })}
          >
            {SCHEDULE_TRIGGERS.map((trigger) => (
              <option key={trigger} value={trigger}>
                {schedules.triggers[trigger]}
              </option>
            ))}
          </select>
        )}
      </FormField>
      {draft.trigger === 'workday' && (
        <FormField name="workday" label={schedules.workday} hint={schedules.workdayHint} problem={problem}>
          {(attributes) => (
            <input
              {...attributes}
              type="number"
              min={1}
              max={15}
              required
              value={draft.workday}
              onInput={(event) => change({ workday: event.currentTarget.value })}
            />
          )}
        </FormField>
      )}
      <label class="schedule-active">
        <input
          type="checkbox"
          checked={draft.active}
          onChange={(event) => change({ active: event.currentTarget.checked })}
        />{' '}
        {schedules.active}
      </label>
      <p class="row">
        <button type="submit" class="button button-main" disabled={busy}>
          {schedules.save}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {schedules.cancel}
        </button>
      </p>
      <IssueProblem
        problem={problem}
        fields={[
          'plans',
          'cadence',
          'firstPeriod',
          'trigger',
          ...(draft.trigger === 'workday' ? ['workday'] : []),
        ]}
      />
    </form>
  );
}

function draftOf(row: ScheduleRow | null, plans: PlanSummary[]): Draft {
  if (row === null)
    return {
      ...{
        plans: [plans[0]?.code ?? ''],
        region: null,
        language: 'zh',
        cadence: 'month',
        trigger: 'workday',
      },
      ...{ workday: '5', firstPeriod: '', active: true },
    };
  const { plans: codes, region, language, cadence, trigger, workday, firstPeriod, active } = row;
  return {
    ...{ plans: codes, region: region.code, language, cadence, trigger, firstPeriod, active },
    workday: workday === null ? '' : String(workday),
  };
}
