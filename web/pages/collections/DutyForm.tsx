import { useId } from 'preact/hooks';
import type { DutyBody, DutyRow } from '#core/contract/collections.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { CADENCE_WORDS, CADENCES } from '#core/domain/collection/cadence.ts';
import { send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useList } from '../../state/use-answer.ts';
import { useSending } from '../../state/use-sending.ts';
import { Input, Labelled } from './Input.tsx';
import { Refused } from './Refused.tsx';

interface Props {
  plan: string | null;
  /** Null = a new one. */
  duty: DutyRow | null;
  close: () => void;
}

/** A duty's terms: for a new one also of what plan, region and how often. */
export function DutyForm({ plan, duty, close }: Props) {
  const { duties: words } = useWords().collections;
  const { busy, problem, run } = useSending();

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(form.get(name)).trim();
    const terms: DutyBody = {
      onTimeDays: Number(text('onTimeDays')),
      lockDays: Number(text('lockDays')),
      firstPeriod: text('firstPeriod'),
      lastPeriod: text('lastPeriod') === '' ? null : text('lastPeriod'),
    };
    const saved = await run(() =>
      duty
        ? send(apiPaths.duty(duty.id), 'PUT', terms)
        : send(apiPaths.duties(null), 'POST', {
            ...{ plan: text('plan'), region: text('region'), cadence: text('cadence') },
            ...terms,
          }),
    );
    if (!saved) return;
    refreshAll();
    close();
  }

  return (
    <form class="collection-form" onSubmit={save}>
      <Refused problem={problem} />
      <div class="collection-fields">
        {duty === null && <Whose plan={plan} />}
        <Input
          label={words.onTimeDays}
          name="onTimeDays"
          type="number"
          min={0}
          max={400}
          required
          defaultValue={duty?.onTimeDays ?? 15}
        />
        <Input
          label={words.lockDays}
          name="lockDays"
          type="number"
          min={0}
          max={400}
          required
          defaultValue={duty?.lockDays ?? 45}
        />
        <Input
          label={words.first}
          hint={words.periodHint}
          name="firstPeriod"
          type="text"
          required
          maxLength={7}
          defaultValue={duty?.firstPeriod ?? ''}
        />
        <Input
          label={words.last}
          hint={words.lastHint}
          name="lastPeriod"
          type="text"
          maxLength={7}
          defaultValue={duty?.lastPeriod ?? ''}
        />
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

function Whose({ plan }: { plan: string | null }) {
  const { collections: words } = useWords();
  const id = useId();
  const plans = loadedValue(useList<PlanSummary>(apiPaths.plans()));
  const regions = loadedValue(useList<RegionRow>(apiPaths.regions()));
  return (
    <>
      <Labelled id={`${id}-plan`} label={words.plan}>
        <select id={`${id}-plan`} name="plan" required>
          {plans?.items.map(({ code, shortTitle }) => (
            <option key={code} value={code} selected={code === plan}>
              {shortTitle}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id={`${id}-region`} label={words.region}>
        <select id={`${id}-region`} name="region" required>
          {regions?.items.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled id={`${id}-cadence`} label={words.duties.cadence}>
        <select id={`${id}-cadence`} name="cadence" required>
          {CADENCES.map((cadence) => (
            <option key={cadence} value={cadence} selected={cadence === 'quarter'}>
              {CADENCE_WORDS[cadence][language.value]}
            </option>
          ))}
        </select>
      </Labelled>
    </>
  );
}
