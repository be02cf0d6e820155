import type { ReportView } from '#core/contract/reports.ts';
import { Mark } from '../../../components/Mark.tsx';
import { chinaMinute } from '../../../state/china-minute.ts';
import { language, useWords } from '../../../state/language.ts';
import type { Conflict } from '../../../state/report-grid/draft.ts';
import type { CellKey } from '../../../state/report-grid/layout.ts';

type Issue = ReportView['issues'][number];

export const SEVERITY_TONE = { refused: 'red', reason: 'yellow', note: 'none' } as const;

/** What one issue says, in the reader's language, with what was expected. */
export function issueText(issue: Issue, words: ReturnType<typeof useWords>): string {
  const english = language.value === 'en';
  const expected = english ? issue.expectedEn : issue.expected;
  const message = english ? issue.messageEn : issue.message;
  return expected ? `${message} ${words.reports.issues.expected(expected)}` : message;
}

/** The shapes of what there is to say of a cell; the words are in its description and in the list. */
export function IssueMarks({ issues }: { issues: readonly Issue[] }) {
  const worst = (['refused', 'reason', 'note'] as const).find((severity) =>
    issues.some((issue) => issue.severity === severity && !issue.explained),
  );
  if (worst === undefined) return null;
  return (
    <span class={`cell-mark cell-mark-${worst}`}>
      <Mark tone={SEVERITY_TONE[worst]} />
    </span>
  );
}

interface ConflictProps {
  cellKey: CellKey;
  mine: string | null;
  conflict: Conflict;
  onResolve: (key: CellKey, choice: 'mine' | 'theirs') => void;
}

/** Both values of a cell that two people changed, and the choice between them. */
export function ConflictChoice({ cellKey, mine, conflict, onResolve }: ConflictProps) {
  const { reportGrid: words } = useWords();
  return (
    <div class="conflict" role="alert">
      <p>
        <small>{words.mine}</small> <b>{mine ?? words.blank}</b>
        <button type="button" class="button" onClick={() => onResolve(cellKey, 'mine')}>
          {words.useMine}
        </button>
      </p>
      <p>
        <small>{words.theirs(conflict.changedBy, chinaMinute(conflict.changedAt).slice(5))}</small>{' '}
        <b>{conflict.theirs ?? words.blank}</b>
        <button type="button" class="button" onClick={() => onResolve(cellKey, 'theirs')}>
          {words.useTheirs}
        </button>
      </p>
    </div>
  );
}
