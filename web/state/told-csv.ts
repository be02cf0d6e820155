import type { ImportPreview } from '#core/contract/imports.ts';
import { toCsv } from '#core/domain/csv.ts';
import type { Locale } from '#core/domain/format.ts';
import type { Messages } from '../i18n/messages.ts';

type Issue = ImportPreview['refused']['told'][number];

/** What is told of a file, as a list to work through beside it. */
export function toldCsv(issues: readonly Issue[], { imports }: Messages, locale: Locale): string {
  const english = locale === 'en';
  const columns = [
    imports.rowNumber,
    imports.column,
    imports.value,
    imports.kind,
    imports.remark,
    imports.expected,
  ];
  const rows = issues.map((issue) => [
    issue.row,
    issue.column,
    issue.value,
    kindOfIssue(issue.code, imports),
    english ? issue.messageEn : issue.message,
    english ? issue.expectedEn : issue.expected,
  ]);
  return toCsv(
    rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index]]))),
    columns,
  );
}

/** What is told, in a few words. */
export function kindOfIssue(code: string, { kinds }: Messages['imports']): string {
  return kinds[code] ?? code;
}
