import { type Locale, MISSING } from '../format.ts';
import type { SharedColumn, TableNote, TargetRow } from './briefing.ts';
import { APART } from './target-rows.ts';

const WORDS = {
  zh: {
    deadline: (text: string) => `期限均为${text}`,
    period: (text: string) => `数据均为${text}`,
    some: (text: string) => `已有数据均为${text}`,
    bar: '竖线为计划进度',
    apart: `${APART}为两种算法不一致`,
    parting: '；',
    between: '',
  },
  en: {
    deadline: (text: string) => `all deadlines: ${text}`,
    period: (text: string) => `all figures: ${text}`,
    some: (text: string) => `all figures so far: ${text}`,
    bar: 'upright line: the plan',
    apart: `${APART} the two methods disagree`,
    parting: '; ',
    between: ', ',
  },
} as const;

/**
 * 期限均为2027年；数据均为2026年三季度快报数；竖线为计划进度；※为两种算法不一致. A column in which two or more rows
 * all say the same is said here instead.
 */
export function tableNote(rows: readonly TargetRow[], locale: Locale = 'zh'): TableNote {
  const own = WORDS[locale];
  const deadline = shared(rows.map((row) => row.deadline));
  const reported = rows.filter((row) => row.period !== MISSING);
  const period = shared(
    reported.map((row) => (row.status === MISSING ? row.period : `${row.period}${own.between}${row.status}`)),
  );
  const said = reported.length === rows.length ? own.period : own.some;
  const instead: SharedColumn[] = [
    ...(deadline === null ? [] : (['deadline'] as const)),
    ...(period === null ? [] : (['period'] as const)),
  ];
  const words = [
    deadline === null ? null : own.deadline(deadline),
    period === null ? null : said(period),
    rows.some(({ bar }) => bar !== null) ? own.bar : null,
    rows.some(({ outlook }) => outlook?.word.endsWith(APART)) ? own.apart : null,
  ];
  return { text: words.filter((word) => word !== null).join(own.parting), instead };
}

/** What `tableNote` said, without what explains the marks on bars: where none are drawn, nothing explains them. */
export function withoutBars(note: string, locale: Locale): string {
  const { bar, parting } = WORDS[locale];
  return note
    .split(parting)
    .filter((words) => words !== bar)
    .join(parting);
}

/** What several cells all say; null when they differ, and when there is nothing to say. */
function shared(cells: readonly string[]): string | null {
  const [first, ...others] = cells;
  if (first === undefined || others.length === 0) return null;
  return others.every((cell) => cell === first) ? first : null;
}
