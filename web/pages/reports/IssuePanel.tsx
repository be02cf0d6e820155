import type { ReportView } from '#core/contract/reports.ts';
import { Empty } from '../../components/Empty.tsx';
import { Mark } from '../../components/Mark.tsx';
import { Panel } from '../../components/Panel.tsx';
import { language, useWords } from '../../state/language.ts';
import { textAt } from '../../state/report-grid/draft.ts';
import type { Keeper } from '../../state/report-grid/keeper.ts';
import { type CellKey, keyOf } from '../../state/report-grid/layout.ts';
import { repairCells } from '../../state/report-grid/repair-cells.ts';
import { CellName } from './CellName.tsx';
import { issueText, SEVERITY_TONE } from './grid/CellNotes.tsx';
import type { Issue } from './grid/grid-state.ts';

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
  const sorted = alike(ORDER.flatMap((severity) => view.issues.filter((one) => one.severity === severity)));
  return (
    <Panel title={`${words.title} ${view.issues.length || ''}`} note={editable ? words.note : undefined}>
      {sorted.length === 0 ? (
        <Empty>{words.none}</Empty>
      ) : (
        <ul class="report-issues">
          {sorted.map(([issue, ...others], index) => (
            <IssueLine key={`${issue.code}${index}`} {...{ issue, others, keeper, view, editable, onGo }} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The same remark about several cells is made once. */
function alike(issues: readonly Issue[]): [Issue, ...Issue[]][] {
  const groups = new Map<string, [Issue, ...Issue[]]>();
  issues.forEach((issue, index) => {
    const { severity, code, message } = issue;
    const name = severity === 'note' ? `${code} ${message}` : String(index);
    const known = groups.get(name);
    if (known) known.push(issue);
    else groups.set(name, [issue]);
  });
  return [...groups.values()];
}

function IssueLine(props: Props & { issue: Issue; others: readonly Issue[] }) {
  const { issue, others, keeper, view, editable, onGo } = props;
  const words = useWords();
  const { issues } = words.reports;
  const { indicator, repair, severity, explained } = issue;
  const draft = keeper.draft.value;
  const repaired = repairCells(issue, view.issues, draft);
  const note = indicator === null ? null : keyOf(indicator, 'note');
  return (
    <li class={`report-issue ${explained ? 'report-issue-explained' : ''}`}>
      <span class={`issue-word issue-${severity}`}>
        <Mark tone={explained ? 'green' : SEVERITY_TONE[severity]} />
        {explained ? issues.explained : issues.severities[severity]}
      </span>
      <div>
        <span class="issue-places">
          {[issue, ...others].map((one, index) => (
            <IssuePlace key={index} issue={one} view={view} onGo={onGo} />
          ))}
        </span>
        <p>{issueText(issue, words)}</p>
        {explained && note && <q>{textAt(draft, note)}</q>}
        {editable && (
          <p class="row">
            {repair && repaired.length > 0 && (
              <>
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    keeper.change(repaired, 'repair');
                    onGo(repaired[0]!.key);
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

function IssuePlace({ issue, view, onGo }: Pick<Props, 'view' | 'onGo'> & { issue: Issue }) {
  const { indicator, field } = issue;
  const name = <CellName view={view} indicator={indicator} field={field} />;
  if (indicator === null) return <b>{name}</b>;
  return (
    <button type="button" class="link" onClick={() => onGo(keyOf(indicator, field ?? 'note'))}>
      {name}
    </button>
  );
}
