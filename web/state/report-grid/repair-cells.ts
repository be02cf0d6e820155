import type { ReportIssue } from '#core/contract/reports.ts';
import { type Draft, textAt } from './draft.ts';
import { keyOf } from './layout.ts';
import type { NewText } from './paste.ts';

/** Exchanged parts are put back together: one of them alone would make another mistake. */
const EXCHANGED = 'parts-swapped';

/**
 * What taking an issue's repair writes: into its own cell, and into the counterpart's where two figures stand in each
 * other's place. Nothing for an issue that offers no repair, or whose repair stands there already.
 */
export function repairCells(issue: ReportIssue, issues: readonly ReportIssue[], draft: Draft): NewText[] {
  const own = repairOf(issue);
  if (own === null || textAt(draft, own.key) === own.text) return [];
  if (issue.code !== EXCHANGED) return [own];
  const counterparts = issues
    .filter(({ code }) => code === EXCHANGED)
    .map(repairOf)
    .filter((one) => one !== null && one.key !== own.key && sameNumber(one.text, textAt(draft, own.key)));
  return [own, ...(counterparts as NewText[]).slice(0, 1)];
}

function repairOf({ indicator, repair }: ReportIssue): NewText | null {
  return indicator !== null && repair ? { key: keyOf(indicator, repair.field), text: repair.text } : null;
}

function sameNumber(a: string | null, b: string | null): boolean {
  const number = (text: string | null) => (text === null ? Number.NaN : Number(text.replace(/[,，\s]/g, '')));
  return number(a) === number(b);
}
