import { useState } from 'preact/hooks';
import type { TemplateRow } from '#core/contract/briefing-templates.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { FONT_ROLES } from '#core/domain/briefing/look/look.ts';
import { send } from '../../../api.ts';
import { FormField } from '../../../components/FormField.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { PlanChecks } from '../../../components/PlanChecks.tsx';
import { apiPaths } from '../../../paths.ts';
import { useWords } from '../../../state/language.ts';
import { useSending } from '../../../state/use-sending.ts';
import { IssueProblem } from '../IssueProblem.tsx';
import { ColourField } from './ColourField.tsx';
import { LogoField } from './LogoField.tsx';
import { SectionOrder } from './SectionOrder.tsx';
import { TemplatePreview } from './TemplatePreview.tsx';
import { bodyOf, type TemplateDraft } from './template-draft.ts';

interface Props {
  first: TemplateDraft;
  plans: PlanSummary[];
  fonts: string[];
  onDone: () => void;
}

const TEXTS = [
  { name: 'titleZh', hint: 'titleHint' },
  { name: 'titleEn', hint: null },
  { name: 'officeZh', hint: 'officeHint' },
  { name: 'officeEn', hint: null },
] as const;
const FIELDS = [
  ...['name', 'titleZh', 'titleEn', 'officeZh', 'officeEn', 'accent', 'strong', 'copies', 'footer'],
  ...['titleFont', 'headingFont', 'bodyFont', 'logo'],
];

/** The bench of one template, with what it makes of a briefing beside it. */
export function TemplateEditor({ first, plans, fonts, onDone }: Props) {
  const { templates } = useWords().briefings;
  const [draft, setDraft] = useState(first);
  const { busy, problem: answered, run } = useSending();
  const [tried, setTried] = useState(first);
  // What was wrong may be right by now.
  const problem = tried === draft ? answered : null;
  const change = (values: Partial<TemplateDraft>) => setDraft({ ...draft, ...values });
  const save = async () => {
    setTried(draft);
    const sent = () => send<TemplateRow>(apiPaths.briefingTemplate(draft.id), 'PUT', bodyOf(draft));
    if (await run(sent)) onDone();
  };
  const text = (name: 'name' | (typeof TEXTS)[number]['name'] | 'copies' | 'footer', hint?: string) => (
    <FormField key={name} name={name} label={templates[name]} {...(hint ? { hint } : {})} problem={problem}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          required={name === 'name'}
          value={draft[name]}
          onInput={(event) => change({ [name]: event.currentTarget.value })}
        />
      )}
    </FormField>
  );
  return (
    <form
      class="template-bench"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Panel title={first.version === null ? templates.add : `${templates.edit} ${first.name}`}>
        <div class="template-fields">
          {text('name')}
          <label class="template-check">
            <input
              type="checkbox"
              checked={draft.standard}
              onChange={(event) => change({ standard: event.currentTarget.checked })}
            />{' '}
            {templates.makeStandard}
          </label>
          <fieldset class="template-plans">
            <legend>{templates.plans}</legend>
            <PlanChecks plans={plans} chosen={draft.plans} onChoose={(codes) => change({ plans: codes })} />
          </fieldset>
          {TEXTS.map(({ name, hint }) => text(name, hint === null ? undefined : templates[hint]))}
          <LogoField
            logo={draft.logo}
            problem={problem}
            onChange={(logo) => setDraft((now) => ({ ...now, logo }))}
          />
          <ColourField
            name="accent"
            value={draft.accent}
            onChange={(accent) => change({ accent })}
            problem={problem}
          />
          <ColourField
            name="strong"
            value={draft.strong}
            onChange={(strong) => change({ strong })}
            problem={problem}
          />
          {FONT_ROLES.map((role) => (
            <FormField
              key={role}
              name={`${role}Font`}
              label={templates.fonts[role]}
              {...(role === 'title' ? { hint: templates.fontsHint } : {})}
              problem={problem}
            >
              {(attributes) => (
                <select
                  {...attributes}
                  value={draft.fonts[role]}
                  onChange={(event) =>
                    change({ fonts: { ...draft.fonts, [role]: event.currentTarget.value } })
                  }
                >
                  <option value="">{templates.house}</option>
                  {fonts.map((family) => (
                    <option key={family} value={family}>
                      {family}
                    </option>
                  ))}
                </select>
              )}
            </FormField>
          ))}
          {text('copies')}
          {text('footer', templates.footerHint)}
        </div>
        <SectionOrder order={draft.order} off={draft.off} onChange={change} />
        <IssueProblem problem={problem} fields={FIELDS} />
        <p class="row">
          <button type="submit" class="button button-main" disabled={busy}>
            {busy ? templates.saving : templates.save}
          </button>
          <button type="button" class="button" onClick={onDone}>
            {templates.cancel}
          </button>
        </p>
      </Panel>
      <TemplatePreview draft={draft} plans={plans} />
    </form>
  );
}
