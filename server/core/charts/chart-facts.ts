import type { Locale } from '../domain/format.ts';

/** What a chart says of itself wherever it is shown or taken, in the reader's language. */
export interface ChartFacts {
  title: string;
  /** 亿元; null where the figures have none. */
  unit: string | null;
  /** The period of its newest figures, as a person reads it; null where there is none. */
  period: string | null;
  /** The moment as of which the figures are known, as a person reads it. */
  moment: string;
  source: string;
  /** What must be seen at once: 演示数据, 初步数, 征求意见稿. */
  marks: readonly string[];
  /** How to read it, and what is missing. */
  notes: readonly string[];
  /** What people remarked, by number, with who and when: on a page it stands in a list of its own. */
  remarks?: readonly string[];
  /** Subject, region, period and moment, for the name of a file; what is empty is left out. */
  file: readonly string[];
}

interface Words {
  unit: string;
  period: string;
  moment: string;
  source: string;
  note: string;
  marks: string;
  colon: string;
  space: string;
}

const WORDS: Record<Locale, Words> = {
  zh: {
    unit: '单位',
    period: '数据截至',
    moment: '数据时点',
    source: '来源',
    note: '注',
    marks: '标注',
    colon: '：',
    space: '　',
  },
  en: {
    unit: 'Unit',
    period: 'Data to',
    moment: 'Known on',
    source: 'Source',
    note: 'Note',
    marks: 'Marked',
    colon: ': ',
    space: '\u2003', // which a page does not swallow
  },
};

/** The facts as lines: what is measured, above the chart; where it is from, below it, with the notes. */
export function factLines({ unit, period, moment, source, notes }: ChartFacts, locale: Locale) {
  const words = WORDS[locale];
  const told = (label: string, text: string | null) =>
    text === null || text === '' ? [] : [`${label}${words.colon}${text}`];
  return {
    measured: [...told(words.unit, unit), ...told(words.period, period)],
    source: [...told(words.source, source), ...told(words.moment, moment)].join(words.space),
    notes: told(words.note, notes.join(locale === 'zh' ? '；' : '; ')),
  };
}

/** The facts as pairs, for the foot of a file. */
export function factPairs(facts: ChartFacts, locale: Locale): [string, string][] {
  const words = WORDS[locale];
  const pairs: [string, string | null][] = [
    [words.unit, facts.unit],
    [words.period, facts.period],
    [words.moment, facts.moment],
    [words.source, facts.source],
    [words.marks, facts.marks.join(words.space)],
    ...[...facts.notes, ...(facts.remarks ?? [])].map((note): [string, string] => [words.note, note]),
  ];
  return pairs.filter((pair): pair is [string, string] => pair[1] !== null && pair[1] !== '');
}

/** A name with more than 72 Chinese characters, three bytes each, some file systems do not take. */
const WIDEST_NAME = 360;
const WIDTH_CHINESE = 5;
const WIDTH_ASCII = 3;

/** "机器人制造产业规模-走势_山东省_2026-Q3_截至2026-11-29.png": no blanks, and nothing that a file system forbids. */
export function chartFileName({ file, title }: ChartFacts, extension: 'svg' | 'png' | 'csv'): string {
  const parts = (file.length > 0 ? file : [title]).map(forFileName).filter((part) => part !== '');
  const [subject = '', ...rest] = parts;
  const behind = rest.map((part) => `_${part}`).join('');
  return `${cut(`${cut(subject, WIDEST_NAME - width(behind))}${behind}`, WIDEST_NAME)}.${extension}`;
}

/** The subject gives way before region, period and moment do. */
function cut(text: string, widest: number): string {
  let sum = 0;
  return [...text]
    .filter((character) => {
      sum += width(character);
      return sum <= widest;
    })
    .join('');
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0080' ? WIDTH_ASCII : WIDTH_CHINESE), 0);
}

function forFileName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|%#_\s]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
