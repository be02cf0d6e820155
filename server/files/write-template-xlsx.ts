import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { writeXlsx } from 'hucre/xlsx';
import { addressOf } from '#core/domain/upload/address.ts';
import type { ColumnId } from '#core/domain/upload/columns.ts';
import type { EarlierFigure } from '#core/domain/upload/earlier-figures.ts';
import { STATUS_CHOICES } from '#core/domain/upload/status-text.ts';
import { KEY_SHEET, writeTemplateKey } from '#core/domain/upload/template-key.ts';
import { FORM_SHEET, GUIDE_SHEET, type TemplateLayout } from '#core/domain/upload/template-layout.ts';

const FONT = '等线';
const border = Object.fromEntries(
  (['top', 'bottom', 'left', 'right'] as const).map((side) => [
    side,
    { style: 'thin', color: { rgb: 'C8CDD3' } },
  ]),
) as NonNullable<CellStyle['border']>;

const fill = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });

const STYLES = {
  title: { font: { name: FONT, size: 16, bold: true } },
  label: { font: { name: FONT, size: 11, color: { rgb: '5B6670' } } },
  fact: { font: { name: FONT, size: 11, bold: true } },
  heading: {
    ...fill('1F4E79'),
    border,
    font: { name: FONT, size: 11, bold: true, color: { rgb: 'FFFFFF' } },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  fixed: {
    ...fill('F3F5F7'),
    border,
    font: { name: FONT, size: 11 },
    alignment: { vertical: 'center', wrapText: true },
  },
  closed: { ...fill('D9DEE3'), border },
  input: {
    ...fill('FFF9DB'),
    border,
    font: { name: FONT, size: 11 },
    alignment: { vertical: 'center' },
    protection: { locked: false },
  },
  earlierHeading: {
    ...fill('7A8594'),
    border,
    font: { name: FONT, size: 10, color: { rgb: 'FFFFFF' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  earlier: {
    ...fill('EEF1F4'),
    border,
    font: { name: FONT, size: 11, color: { rgb: '5D6777' } },
    alignment: { vertical: 'center' },
  },
  guide: { font: { name: FONT, size: 11 }, alignment: { wrapText: true, vertical: 'top' } },
} satisfies Record<string, CellStyle>;

/** Text stays text: what is typed into such a cell is never turned into a date. */
const TEXT_FORMAT = '@';

const EARLIER_WIDTH = 18;

/**
 * The blank form as a workbook: the form, a sheet that explains it, and the hidden key. Everything but the
 * cells to fill in is locked, without a password.
 */
export function writeTemplateXlsx(layout: TemplateLayout): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      formSheet(layout),
      guideSheet(layout),
      { name: KEY_SHEET, hidden: true, rows: [[writeTemplateKey(layout.key)]] },
    ],
    properties: { title: layout.title },
    defaultFont: { name: FONT, size: 11 },
  });
}

function formSheet({ title, facts, columns, earlier, rows }: TemplateLayout): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: string | null, style: CellStyle) =>
    cells.set(`${row - 1},${column - 1}`, { value, type: value === null ? 'empty' : 'string', style });

  put(1, 1, title, STYLES.title);
  facts.forEach(({ label, text }, index) => {
    put(index + 2, 1, label, STYLES.label);
    put(index + 2, 2, text, text === null ? { ...STYLES.input, numFmt: TEXT_FORMAT } : STYLES.fact);
  });
  const headingRow = facts.length + 3;
  columns.forEach(({ heading }, index) => {
    put(headingRow, index + 1, heading, STYLES.heading);
  });
  earlier.forEach(({ heading }, index) => {
    const hasDemo = rows.some((line) => line.earlier[index]?.demo);
    const text = hasDemo ? `${heading}${DEMO_MARK}` : heading;
    put(headingRow, columns.length + index + 1, text, STYLES.earlierHeading);
  });
  rows.forEach((line, index) => {
    const row = headingRow + 1 + index;
    const texts: Partial<Record<ColumnId, string>> = {
      indicatorCode: line.indicatorCode,
      indicator: line.name,
      unit: line.unit,
    };
    columns.forEach(({ id }, at) => {
      put(row, at + 1, texts[id] ?? null, styleOf(id, line.takesYtd));
    });
    line.earlier.forEach((figure, at) => {
      cells.set(`${row - 1},${columns.length + at}`, earlierCell(figure, line.unit));
    });
  });
  const last = headingRow + rows.length;
  return {
    name: FORM_SHEET,
    rows: [],
    cells,
    columns: [...columns, ...earlier.map(() => ({ width: EARLIER_WIDTH }))].map(({ width }) => ({ width })),
    freezePane: { rows: headingRow, columns: 2 },
    rowDefs: new Map([
      [0, { height: 28 }],
      [headingRow - 1, { height: 36 }],
    ]),
    dataValidations: validations({ columns, rows }, headingRow, last),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** What nobody may take for a real figure. */
const DEMO_MARK = '（演示）';

/** A number that says so where it is invented, and in which unit where that is not the line's. */
function earlierCell(figure: EarlierFigure | null, unit: string): Partial<Cell> {
  if (figure === null) return { value: null, type: 'empty', style: STYLES.earlier };
  const marks = [figure.unit === unit ? '' : figure.unit, figure.demo ? DEMO_MARK : ''].join('');
  const numFmt = marks === '' ? numberFormat(figure.value) : `${numberFormat(figure.value)}"${marks}"`;
  return { value: figure.value, type: 'number', style: { ...STYLES.earlier, numFmt } };
}

/** Grouped, with the decimals that the number has. */
function numberFormat(value: number): string {
  const [, decimals = ''] = String(value).split('.');
  return decimals === '' ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals.length, 6))}`;
}

function styleOf(id: ColumnId, takesYtd: boolean): CellStyle {
  switch (id) {
    case 'current':
    case 'yoy':
      return STYLES.input;
    case 'ytd':
      return takesYtd ? STYLES.input : STYLES.closed;
    case 'status':
    case 'note':
      return { ...STYLES.input, numFmt: TEXT_FORMAT };
    default:
      return STYLES.fixed;
  }
}

/** Drop-down lists and hints. They advise; what counts is checked when the file is uploaded. */
function validations(
  { columns, rows }: Pick<TemplateLayout, 'columns' | 'rows'>,
  headingRow: number,
  last: number,
): DataValidation[] {
  const columnOf = (id: ColumnId) => columns.findIndex((column) => column.id === id) + 1;
  const status: DataValidation = {
    type: 'list',
    values: STATUS_CHOICES.map(({ word }) => word),
    range: `${addressOf(headingRow + 1, columnOf('status'))}:${addressOf(last, columnOf('status'))}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '状态',
    errorMessage: '请从下拉列表中选择。',
  };
  const hints = rows.flatMap(({ takesYtd, currentHint, ytdHint }, index): DataValidation[] => {
    const row = headingRow + 1 + index;
    return [hint(addressOf(row, columnOf('current')), '当期', currentHint)].concat(
      takesYtd ? [hint(addressOf(row, columnOf('ytd')), '累计', ytdHint)] : [],
    );
  });
  return [status, ...hints];
}

/** A hint that lets everything pass: "…" for 未公布 has to be possible beside numbers. */
function hint(address: string, inputTitle: string, inputMessage: string): DataValidation {
  return {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formula1: '40',
    range: address,
    allowBlank: true,
    showInputMessage: true,
    inputTitle,
    inputMessage,
  };
}

function guideSheet({ guide }: TemplateLayout): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { value: GUIDE_SHEET, type: 'string', style: STYLES.title }],
    ...guide.map(
      (line, index) =>
        [`${index + 1},0`, { value: `${index + 1}. ${line}`, type: 'string', style: STYLES.guide }] as [
          string,
          Partial<Cell>,
        ],
    ),
  ]);
  return { name: GUIDE_SHEET, rows: [], cells, columns: [{ width: 110 }], protection: { sheet: true } };
}
