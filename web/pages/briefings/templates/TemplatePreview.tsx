import { useState } from 'preact/hooks';
import type { PlanSummary } from '#core/contract/plans.ts';
import { Choice } from '../../../components/Choice.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { language, useWords } from '../../../state/language.ts';
import { planShortTitle } from '../../../state/names.ts';
import { bodyOf, type TemplateDraft } from './template-draft.ts';
import { PREVIEW_FORMS, type PreviewForm, usePreview } from './use-preview.ts';

/** The first page as the template sets it now, drawn by the server; nothing is saved for it. */
export function TemplatePreview({ draft, plans }: { draft: TemplateDraft; plans: PlanSummary[] }) {
  const { templates } = useWords().briefings;
  const [plan, setPlan] = useState(draft.plans[0] ?? plans[0]?.code ?? '');
  const [form, setForm] = useState<PreviewForm>('sheet');
  const { standard: _, version: __, ...template } = bodyOf(draft);
  const { picture, problem, busy } = usePreview({
    ...template,
    ...{ plan, period: null, language: language.value, form },
  });
  return (
    <Panel title={templates.preview} class="template-preview">
      <div class="briefing-choices">
        <Choice
          label={templates.previewPlan}
          value={plan}
          onChoose={setPlan}
          options={plans.map((one) => ({ value: one.code, text: planShortTitle(one) }))}
        />
        <Choice
          label={templates.previewForm}
          value={form}
          onChoose={(value) => setForm(value as PreviewForm)}
          options={PREVIEW_FORMS.map((value) => ({ value, text: templates.forms[value] }))}
        />
      </div>
      <p class="mute" role="status">
        {busy ? templates.drawing : ''}
      </p>
      {problem && (
        <p class="form-problem" role="alert">
          {problem}
        </p>
      )}
      {picture && (
        <img
          class={busy ? 'template-stale' : undefined}
          src={picture}
          alt={templates.previewAlt(draft.name)}
        />
      )}
    </Panel>
  );
}
