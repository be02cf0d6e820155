import type { IsoDate, PlanCode } from '../units.ts';
import { type Book, cellAt, isBlank, type Sheet, seenText } from './cell.ts';
import { refuseDuplicates } from './duplicates.ts';
import { outdatedTemplate, wrongTemplate } from './file-issues.ts';
import { type Issue, WHOLE_FILE } from './issue.ts';
import { readTable } from './read-table.ts';
import { readingContext } from './reading-context.ts';
import { nothingReported, sheetSkipped } from './remarks.ts';
import type { RefusedCell, ReportedFigure } from './reported-figure.ts';
import { findTable, nearestHeadings, type Table } from './table.ts';
import { tableDefaults } from './table-defaults.ts';
import { KEY_SHEET, readTemplateKey, TEMPLATE_VERSION, type TemplateKey } from './template-key.ts';
import { GUIDE_SHEET } from './template-layout.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a file says, before it is held against the record. */
export interface Reading {
  /** What the template was made for; null for a table without a hidden key. */
  template: TemplateKey | null;
  /** The plan that all rows belong to; null when they name none or several. */
  plan: PlanCode | null;
  /** The sheets that were read, in the order of the file; null for a CSV file's one. */
  sheets: (string | null)[];
  /** 填报人 as written above the headings. */
  recorder: string | null;
  figures: ReportedFigure[];
  refused: RefusedCell[];
  issues: Issue[];
}

/** A file in which no table of ours is found, with the reasons. */
export interface Rejection {
  rejected: Issue[];
}

/**
 * Reads all visible sheets of a file. Nothing is thrown: what is wrong with a cell becomes an issue, and a
 * file without any table of ours a rejection.
 *
 * @param today the day in China, against which a period must be over
 */
export function readBook(book: Book, vocabulary: Vocabulary, today: IsoDate): Reading | Rejection {
  const context = readingContext(vocabulary, today);
  const template = findKey(book);
  if (template && template.version !== TEMPLATE_VERSION) {
    return { rejected: [outdatedTemplate(template.version, TEMPLATE_VERSION)] };
  }
  const sheets = book.sheets.filter(
    (sheet) => !sheet.hidden && sheet.name !== KEY_SHEET && hasContent(sheet),
  );
  const tables = sheets.map(findTable);
  if (tables.every((table) => table === null)) return { rejected: [noTable(sheets)] };

  const reading: Omit<Reading, 'plan'> = {
    template,
    sheets: sheets.map(({ name }) => name || null),
    recorder: null,
    figures: [],
    refused: [],
    issues: [],
  };
  sheets.forEach((sheet, index) => {
    const table = tables[index];
    if (table) readInto(reading, table);
    else if (sheet.name !== GUIDE_SHEET) {
      reading.issues.push(sheetSkipped({ ...WHOLE_FILE, sheet: sheet.name }, sheet.name));
    }
  });
  function readInto(target: typeof reading, table: Table): void {
    const defaults = tableDefaults(table, template, context);
    const found = readTable(table, defaults, context);
    target.recorder ??= defaults.recorder;
    target.figures.push(...found.figures);
    target.refused.push(...found.refused);
    target.issues.push(...found.issues);
  }
  const { figures, refused, issues } = refuseDuplicates(reading.figures);
  reading.refused.push(...refused);
  reading.issues.push(...issues);
  if (figures.length + reading.refused.length === 0) reading.issues.push(nothingReported(WHOLE_FILE));
  return { ...reading, figures, plan: onlyPlan(figures) };
}

function findKey(book: Book): TemplateKey | null {
  const sheet = book.sheets.find(({ name }) => name === KEY_SHEET);
  const text = sheet ? seenText(cellAt(sheet, 1, 1)) : null;
  return text === null ? null : readTemplateKey(text);
}

function hasContent(sheet: Sheet): boolean {
  return sheet.rows.some((row) => row.some((cell) => !isBlank(cell)));
}

/** Why no table of ours is found in a file. */
export function noTable(sheets: readonly Sheet[]): Issue {
  for (const sheet of sheets) {
    const headings = nearestHeadings(sheet);
    const place = { ...WHOLE_FILE, sheet: sheet.name || null, row: headings?.row ?? null };
    if (headings) return wrongTemplate(place, headings.texts);
  }
  return wrongTemplate(WHOLE_FILE, null);
}

function onlyPlan(figures: readonly ReportedFigure[]): PlanCode | null {
  const plans = new Set(figures.map(({ plan }) => plan));
  return plans.size === 1 ? [...plans][0]! : null;
}
