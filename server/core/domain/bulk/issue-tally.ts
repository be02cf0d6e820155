import type { Issue, Severity } from '../upload/issue.ts';

/** What is told place by place; beyond these only the number is. */
export const MOST_TOLD = 1000;

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
  told: (severity: Severity) => Issue[];
  total: (severity: Severity) => number;
  counts: (severity: Severity) => CodeCount[];
}

export function issueTally(): IssueTally {
  const told: Record<Severity, Issue[]> = { refused: [], reason: [], note: [] };
  const counts: Record<Severity, Map<string, number>> = {
    refused: new Map(),
    reason: new Map(),
    note: new Map(),
  };
  const countOne = (severity: Severity, code: string) => {
    const before = counts[severity].get(code);
    counts[severity].set(code, before === undefined ? 1 : before + 1);
  };
  return {
    add(issue) {
      countOne(issue.severity, issue.code);
      if (told[issue.severity].length < MOST_TOLD) told[issue.severity].push(issue);
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
