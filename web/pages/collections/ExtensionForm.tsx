import type { DutyRow } from '#core/contract/collections.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { MONTHS_OF } from '#core/domain/collection/cadence.ts';
import { lastCompletePeriod } from '#core/domain/period.ts';
import { send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { useWords } from '../../state/language.ts';
import { useSending } from '../../state/use-sending.ts';
import { Input } from './Input.tsx';
import { Refused } from './Refused.tsx';

/** Puts off the lock date of one period, with the reason. */
export function ExtensionForm({ duty, close }: { duty: DutyRow; close: () => void }) {
  const { collections } = useWords();
  const words = collections.duties;
  const { busy, problem, run } = useSending();
  const newest = lastCompletePeriod(chinaDate(new Date().toISOString()), MONTHS_OF[duty.cadence]);

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(form.get(name)).trim();
    const path = apiPaths.extension(duty.id, text('period'));
    if (!(await run(() => send(path, 'PUT', { until: text('until'), reason: text('reason') })))) return;
    refreshAll();
    close();
  }

  return (
    <form class="collection-form" onSubmit={save}>
      <Refused problem={problem} />
      <div class="collection-fields">
        <Input
          label={collections.period}
          hint={words.periodHint}
          name="period"
          type="text"
          required
          maxLength={7}
          pattern="\d{4}(-Q[1-4]|-\d{2})?"
          defaultValue={newest}
        />
        <Input label={words.day} name="until" type="date" required />
        <Input label={words.reason} name="reason" type="text" required maxLength={500} />
      </div>
      <p class="row">
        <button type="submit" class="button button-main" disabled={busy}>
          {words.save}
        </button>
        <button type="button" class="button" onClick={close}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
