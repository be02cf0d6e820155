import type { ReportLine, ReportView } from '#core/contract/reports.ts';
import { unitText } from '../../../i18n/units.ts';
import { chinaMinute } from '../../../state/china-minute.ts';
import { language, useWords } from '../../../state/language.ts';
import type { Draft } from '../../../state/report-grid/draft.ts';
import { type CellKey, type GridLine, keyOf } from '../../../state/report-grid/layout.ts';
import { issueText } from './CellNotes.tsx';

export type Issue = ReportView['issues'][number];
export type Question = ReportView['questions'][number];

/** Lines of a report as the grid's model knows them. */
export function gridLines(lines: readonly ReportLine[]): GridLine[] {
  return lines.map(({ indicator, takesYtd }) => ({ indicator: indicator.code, takesYtd }));
}

/** What is said of each cell. What is about a line as a whole stands at its 备注, where it is explained. */
export function issuesByCell(issues: readonly Issue[]): Map<CellKey, Issue[]> {
  const by = new Map<CellKey, Issue[]>();
  for (const issue of issues) {
    if (issue.indicator === null) continue;
    const key = keyOf(issue.indicator, issue.field ?? 'note');
    by.set(key, [...(by.get(key) ?? []), issue]);
  }
  return by;
}

export function questionsByCell(questions: readonly Question[]): Map<CellKey, Question[]> {
  const by = new Map<CellKey, Question[]>();
  for (const question of questions) {
    if (question.indicator === null || question.field === null) continue;
    const key = keyOf(question.indicator, question.field);
    by.set(key, [...(by.get(key) ?? []), question]);
  }
  return by;
}

export function indicatorName({ name, nameEn }: ReportLine['indicator']): string {
  return language.value === 'en' ? nameEn : name;
}

/** Everything that a reader who does not see the cell is told about it beside its text. */
export function useCellDescription() {
  const words = useWords();
  return (
    key: CellKey,
    line: ReportLine,
    draft: Draft,
    issues: readonly Issue[],
    questions: readonly Question[],
  ): string => {
    const field = key.slice(key.lastIndexOf('|') + 1);
    const saved = draft.saved.get(key);
    const parts = [
      field === 'unit' ? words.reportGrid.usual(unitText(line.indicator.unit, language.value)) : null,
      ...issues.map(
        (issue) =>
          `${words.reports.issues.severities[issue.severity]}${words.colon}${issueText(issue, words)}`,
      ),
      ...questions.map(({ question }) => `${words.reportGrid.question}${words.colon}${question}`),
      draft.noticed.has(key) && saved
        ? words.reportGrid.noticed(saved.changedBy, chinaMinute(saved.changedAt).slice(11))
        : null,
    ];
    return parts.filter((part) => part !== null).join(words.semicolon);
  };
}
