import { textWidth } from '#core/charts/text-width.ts';
import { TONE_SHAPES, type Tone } from '#core/charts/tone.ts';
import type { TableBlock, TableCell } from '#core/domain/briefing/section.ts';
import { toneOfVerdict } from './tones.ts';

export interface TableLayout {
  /** Of the letters, points. */
  size: number;
  /** Of the columns, points; together as wide as the room. */
  widths: number[];
}

export interface TableRoom {
  /** Points. */
  width: number;
  /** Sizes of letters that may be used, the best first, points. */
  sizes: readonly number[];
  /** Down to this size lines are not broken for the sake of larger letters, points. */
  comfortable: number;
  /** To the left and to the right of a cell's text, points. */
  padding: number;
}

/** A longer text has at least so much room, and is broken into so many lines at most where the sizes allow. */
const LEAST_EM = 6;
const MOST_LINES = 3;
/** A heading of up to this is not broken. */
const SHORT_EM = 3.5;
/** Chinese and western letters are set apart. */
const APART_EM = 0.3;

/** Letters that are set bold, and what an estimate may be short of. */
const HEAVIER = 1.08;

/**
 * Up to which width a text is not broken, em: first as it reads best, then as it must be in a table of many columns, at
 * last only where a word ends, in as many lines as that takes.
 */
const WHOLE_EM = [6.5, 4.6, 0];

interface Column {
  /** With no line broken, em. */
  natural: number;
  least: number;
  /** Of words rather than of figures. */
  wordy: boolean;
}

/** What stands in a cell: a verdict that has a colour with the shape that tells it without. */
export function cellText(cell: TableCell): string {
  const tone = cellTone(cell);
  return tone === null ? cell.text : `${TONE_SHAPES[tone]} ${cell.text}`;
}

/** The tone that colours a cell; null for one without a verdict, or with one that is neither good nor bad. */
export function cellTone({ text, verdict }: TableCell): Exclude<Tone, 'none'> | null {
  const tone = verdict === null || text === '' ? 'none' : toneOfVerdict(verdict);
  return tone === 'none' ? null : tone;
}

/**
 * How wide the columns of a table are, and how large its letters: the largest at which short texts stay whole and
 * long ones take few lines. Estimated, because it is the same for paper, Word and slides.
 */
export function tableLayout(table: TableBlock, room: TableRoom): TableLayout {
  const [atEase, close, tight] = WHOLE_EM.map((whole) => columnsOf(table, whole)) as [
    Column[],
    Column[],
    Column[],
  ];
  const fits = (columns: readonly Column[]) => (size: number) =>
    sum(columns, 'least', size, room) <= room.width;
  const large = room.sizes.filter((size) => size >= room.comfortable);
  const size = large.find(fits(atEase));
  if (size !== undefined) return { size, widths: shared(atEase, size, room) };
  const smaller = room.sizes.find(fits(close));
  if (smaller !== undefined) return { size: smaller, widths: shared(close, smaller, room) };
  const smallest = room.sizes.at(-1)!;
  return { size: smallest, widths: shared(tight, smallest, room) };
}

function columnsOf({ columns, rows }: TableBlock, whole: number): Column[] {
  return columns.map(({ title }, index) => {
    const heading = setWidth(title);
    const widths = rows.map((row) => setWidth(cellText(row[index]!)));
    const body = Math.max(1, ...widths);
    const unbroken = heading <= SHORT_EM ? heading : heading / 2;
    return {
      natural: Math.max(heading, body),
      least: Math.max(
        longestWord(title) * HEAVIER,
        ...rows.map((row) => longestWord(cellText(row[index]!))),
        ...(whole === 0 ? [] : [unbroken, ...widths.map((width) => leastOf(width, whole))]),
      ),
      wordy: body > WHOLE_EM[0]!,
    };
  });
}

function leastOf(width: number, whole: number): number {
  if (width <= whole) return width;
  if (width <= WHOLE_EM[0]!) return width / 2 + 0.6; // in two lines
  return Math.max(whole < WHOLE_EM[0]! ? LEAST_EM - 1.5 : LEAST_EM, width / MOST_LINES);
}

/** What cannot be broken, em: a Latin word or a figure, one Chinese character with the mark that clings to it. */
function longestWord(text: string): number {
  const words = text.match(/\p{Script=Han}\p{P}*|[^\s\p{Script=Han}]+/gu) ?? [];
  return Math.max(0, ...words.map(textWidth));
}

function setWidth(text: string): number {
  return textWidth(text) + (/\p{Script=Han}/u.test(text) && /[0-9A-Za-z]/.test(text) ? APART_EM : 0);
}

function sum(
  columns: readonly Column[],
  which: 'natural' | 'least',
  size: number,
  { padding }: TableRoom,
): number {
  return columns.reduce((total, column) => total + column[which] * size + 2 * padding, 0);
}

/** What is left beyond the least goes to those that still want it; beyond what all want, to words before figures. */
function shared(columns: readonly Column[], size: number, room: TableRoom): number[] {
  const [least, natural] = [sum(columns, 'least', size, room), sum(columns, 'natural', size, room)];
  const own = (em: number) => em * size + 2 * room.padding;
  if (natural <= room.width) {
    const growing = columns.some(({ wordy }) => wordy) ? columns.filter(({ wordy }) => wordy) : columns;
    const more = (room.width - natural) / growing.length;
    return columns.map((column) => own(column.natural) + (growing.includes(column) ? more : 0));
  }
  if (least >= room.width) return columns.map((column) => (own(column.least) * room.width) / least);
  const part = (room.width - least) / (natural - least);
  return columns.map((column) => own(column.least + (column.natural - column.least) * part));
}
