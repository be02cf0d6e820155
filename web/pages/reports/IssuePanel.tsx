import type { ReportView } from '#core/contract/reports.ts';
import { Empty } from '../../components/Empty.tsx';
import { Mark } from '../../components/Mark.tsx';
import { Panel } from '../../components/Panel.tsx';
import { language, useWords } from '../../state/language.ts';
import { textAt } from '../../state/report-grid/draft.ts';
import type { Keeper } from '../../state/report-grid/keeper.ts';
import { type CellKey, keyOf } from '../../state/report-grid/layout.ts';
import { issueText, SEVERITY_TONE } from './grid/CellNotes.tsx';
import { type Issue, indicatorName } from './grid/grid-state.ts';

interface Props {
  keeper: Keeper;
  view: ReportView;
  editable: boolean;
  onGo: (key: CellKey) => void;
}

const ORDER = ['refused', 'reason', 'note'] as const;

/** What the checks found, worst first; each leads to its cell, and a repair is one click. */
export function IssuePanel({ keeper, view, editable, onGo }: Props) {
  const { issues: words } = useWords().reports;
  const sorted = ORDER.flatMap((severity) => view.issues.filter((issue) => issue.severity === severity));
  return (
    <Panel title={`${words.title} ${view.issues.length || ''}`} note={editable ? words.note : undefined}>
      {sorted.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <ul class="report-issues">
          {sorted.map((issue, index) => (
            <IssueLine key={`${issue.code}${index}`} {...{ issue, keeper, view, editable, onGo }} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function IssueLine({ issue, keeper, view, editable, onGo }: Props & { issue: Issue }) {
  const words = useWords();
  const { issues } = words.reports;
  const { indicator, field, repair, severity, explained } = issue;
  const line = view.lines.find((one) => one.indicator.code === indicator);
  const draft = keeper.draft.value;
  const note = indicator === null ? null : keyOf(indicator, 'note');
  const place = line
    ? [indicatorName(line.indicator), field && words.reports.fields[field]].filter(Boolean).join(' · ')
    : issues.whole;
  const repairKey = indicator !== null && repair ? keyOf(indicator, repair.field) : null;
  return (
    <li class={`report-issue ${explained ? 'report-issue-explained' : ''}`}>
      <span class={`issue-word issue-${severity}`}>
        <Mark tone={explained ? 'green' : SEVERITY_TONE[severity]} />
        {explained ? issues.explained : issues.severities[severity]}
      </span>
      <div>
        {indicator === null ? (
          <b>{place}</b>
        ) : (
          <button type="button" class="link" onClick={() => onGo(keyOf(indicator, field ?? 'note'))}>
            {place}
          </button>
        )}
        <p>{issueText(issue, words)}</p>
        {explained && note && <q>{textAt(draft, note)}</q>}
        {editable && (
          <p class="row">
            {repair && repairKey && textAt(draft, repairKey) !== repair.text && (
              <>
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    keeper.change([{ key: repairKey, text: repair.text }], 'repair');
                    onGo(repairKey);
                  }}
                >
                  {issues.adopt(repair.text)}
                </button>
                <small>{language.value === 'en' ? repair.whyEn : repair.why}</small>
              </>
            )}
            {severity === 'reason' && !explained && note && (
              <button type="button" class="button" onClick={() => onGo(note)}>
                {issues.explain}
              </button>
            )}
          </p>
        )}
      </div>
    </li>
  );
}
