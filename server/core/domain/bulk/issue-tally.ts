import { MOST_TOLD } from '../places-in-all.ts';
import type { Issue } from '../upload/issue.ts';

/** What a bulk import tells: nothing is left to be decided by a reason. */
export type BulkSeverity = 'refused' | 'note';

export interface CodeCount {
  code: string;
  count: number;
}

/** The issues of a file that may have a million of them. */
export interface IssueTally {
  add: (issue: Issue) => void;
  /** One more of a kind that is not told any more. */
  count: (code: string) => void;
  /** Whether no further note would be told. */
  notesAreFull: () => boolean;
  refused: () => boolean;
  told: (severity: BulkSeverity) => Issue[];
  total: (severity: BulkSeverity) => number;
  counts: (severity: BulkSeverity) => CodeCount[];
}

export function issueTally(): IssueTally {
  const told: Record<BulkSeverity, Issue[]> = { refused: [], note: [] };
  const counts: Record<BulkSeverity, Map<string, number>> = { refused: new Map(), note: new Map() };
  const countOne = (severity: BulkSeverity, code: string) => {
    const before = counts[severity].get(code);
    counts[severity].set(code, before === undefined ? 1 : before + 1);
  };
  return {
    add(issue) {
      const severity = issue.severity === 'note' ? 'note' : 'refused';
      countOne(severity, issue.code);
      if (told[severity].length < MOST_TOLD) told[severity].push(issue);
    },
    count: (code) => countOne('note', code),
    notesAreFull: () => told.note.length >= MOST_TOLD,
    refused: () => counts.refused.size > 0,
    told: (severity) => told[severity],
    total: (severity) => [...counts[severity].values()].reduce((sum, count) => sum + count, 0),
    counts: (severity) =>
      [...counts[severity]].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count),
  };
}
