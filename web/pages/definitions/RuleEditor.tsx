import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { LightRulesBody, LightRulesView } from '#core/contract/light-rules.ts';
import type { LightRuleFault } from '#core/domain/light-rule-faults.ts';
import { lightRuleFaultText } from '#core/domain/light-rule-words.ts';
import { RequestError, send } from '../../api.ts';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { checkDataVersion } from '../../state/data-version.ts';
import { language, useWords } from '../../state/language.ts';
import { Field } from './Field.tsx';
import { Refusal } from './Refusal.tsx';
import { RuleRow } from './RuleRow.tsx';
import { type RuleForm, ruleFormOf, ruleOf } from './rule-form.ts';

interface Props {
  form: RuleForm[];
  setForm: (form: RuleForm[]) => void;
  faults: readonly LightRuleFault[];
  view: LightRulesView;
  onSaved: (vintage: number) => void;
}

/** The rules as numbers, checked while they are typed; the server checks again. */
export function RuleEditor({ form, setForm, faults, view, onSaved }: Props) {
  const { definitions: words } = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) element.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [problem]);

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    // A bound that is no number would travel as none.
    if (faults.some(({ kind }) => kind === 'unreadable')) return;
    const texts = new FormData(event.currentTarget as HTMLFormElement);
    const body: LightRulesBody = {
      rules: form.map(ruleOf),
      reason: String(texts.get('reason')),
      recorder: String(texts.get('recorder')),
    };
    setBusy(true);
    setProblem(null);
    try {
      const saved = await send<LightRulesView>(apiPaths.lightRules(null), 'PUT', body);
      onSaved(saved.history[0]!.vintage);
      refreshAll();
      void checkDataVersion();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      setProblem(error.problem);
    } finally {
      setBusy(false);
    }
  }

  const edit = (rules: RuleForm[]) => {
    setProblem(null);
    setForm(rules);
  };
  return (
    <form ref={element} class="definition-form" onSubmit={save}>
      <p class="definition-hint">{words.lightsText}</p>
      {problem && <Refusal problem={problem} />}
      <ol class="definition-editor">
        {form.map((rule, index) => (
          <RuleRow
            key={index}
            position={index + 1}
            rule={rule}
            onChange={(changed) => edit(form.with(index, changed))}
            onRemove={form.length > 1 ? () => edit(form.filter((_, other) => other !== index)) : null}
          />
        ))}
      </ol>
      <p class="row">
        <button
          type="button"
          class="button"
          onClick={() => edit([...form, { light: 'red', above: '', upTo: '' }])}
        >
          {words.addRule}
        </button>
        <button type="button" class="button" onClick={() => edit(view.defaults.map(ruleFormOf))}>
          {words.useDefaults}
        </button>
      </p>
      <div role="status" class={faults.length > 0 ? 'definition-check definition-fault' : 'definition-check'}>
        {faults.length === 0 ? (
          <p>{words.total}</p>
        ) : (
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.kind}${fault.above}${fault.upTo}`}>
                {lightRuleFaultText(fault, language.value)}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="definition-fields">
        <Field name="reason" label={words.fields.reason!} faults={[]} wide>
          {(attributes) => <textarea {...attributes} name="reason" rows={2} required maxLength={1000} />}
        </Field>
        <Field name="recorder" label={words.recorder} faults={[]}>
          {(attributes) => (
            <input
              {...attributes}
              name="recorder"
              type="text"
              required
              maxLength={100}
              autoComplete="organization"
            />
          )}
        </Field>
      </div>
      <p class="row">
        <button type="submit" class="button button-main" disabled={busy}>
          {busy ? words.saving : words.saveRules}
        </button>
      </p>
    </form>
  );
}
