import { useState } from 'preact/hooks';
import type { TemplateRow } from '#core/contract/briefing-templates.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { send } from '../../../api.ts';
import { apiPaths } from '../../../paths.ts';
import { refreshAll } from '../../../state/answers.ts';
import { chinaMinute } from '../../../state/china-minute.ts';
import { language, useWords } from '../../../state/language.ts';
import { planShortTitle } from '../../../state/names.ts';
import { useSending } from '../../../state/use-sending.ts';
import { IssueProblem } from '../IssueProblem.tsx';

interface Props {
  row: TemplateRow;
  plans: PlanSummary[];
  onEdit: () => void;
}

export function TemplateLine({ row, plans, onEdit }: Props) {
  const { templates } = useWords().briefings;
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useSending();
  const names = plans.filter(({ code }) => row.plans.includes(code)).map(planShortTitle);
  const remove = () =>
    run(async () => {
      await send(apiPaths.briefingTemplate(row.id, String(row.version)), 'DELETE');
      refreshAll();
    });
  return (
    <>
      <div class="schedule-head">
        <div>
          <b>{row.name}</b> {row.standard && <span class="badge badge-none">{templates.standard}</span>}
          {names.length > 0 && <p>{templates.forPlans(names.join(language.value === 'zh' ? '、' : ', '))}</p>}
          <p class="mute">{templates.version(row.version, row.author, chinaMinute(row.changedAt))}</p>
        </div>
        <span class="row">
          <button type="button" class="button" aria-label={`${templates.edit} ${row.name}`} onClick={onEdit}>
            {templates.edit}
          </button>
          <button
            type="button"
            class="button"
            aria-label={`${templates.remove} ${row.name}`}
            onClick={() => setAsking(true)}
          >
            {templates.remove}
          </button>
        </span>
      </div>
      {asking && (
        <div class="issue-ask" role="alert">
          <p>{templates.removeAsk}</p>
          <p class="row">
            <button type="button" class="button button-danger" disabled={busy} onClick={() => void remove()}>
              {templates.removeYes}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {templates.cancel}
            </button>
          </p>
        </div>
      )}
      <IssueProblem problem={problem} />
    </>
  );
}
