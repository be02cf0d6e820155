import { useState } from 'preact/hooks';
import type { TemplateList } from '#core/contract/briefing-templates.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { apiPaths } from '../../../paths.ts';
import { refreshAll } from '../../../state/answers.ts';
import { useWords } from '../../../state/language.ts';
import { useAnswer } from '../../../state/use-answer.ts';
import { TemplateEditor } from './TemplateEditor.tsx';
import { TemplateLine } from './TemplateLine.tsx';
import { draftOf, type TemplateDraft } from './template-draft.ts';
import '../../../styles/briefing-templates.css';

/** How the site's briefings look; the bench stands in the place of the list while one is made. */
export function Templates({ plans }: { plans: PlanSummary[] }) {
  const { templates } = useWords().briefings;
  const answer = useAnswer<TemplateList>(apiPaths.briefingTemplates());
  const [draft, setDraft] = useState<TemplateDraft | null>(null);
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={160} lines={3} />}>
      {({ items, fonts }) =>
        draft !== null ? (
          <TemplateEditor
            key={draft.id}
            first={draft}
            plans={plans}
            fonts={fonts}
            onDone={() => {
              setDraft(null);
              refreshAll();
            }}
          />
        ) : (
          <Panel
            title={templates.title}
            note={templates.note}
            actions={
              <button type="button" class="button button-main" onClick={() => setDraft(draftOf(null))}>
                {templates.add}
              </button>
            }
          >
            {items.length === 0 ? (
              <Empty>{templates.none}</Empty>
            ) : (
              <ul class="schedule-lines">
                {items.map((row) => (
                  <li key={row.id}>
                    <TemplateLine row={row} plans={plans} onEdit={() => setDraft(draftOf(row))} />
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        )
      }
    </Loaded>
  );
}
