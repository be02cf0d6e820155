import type { Issue, Repair, Severity } from '../upload/issue.ts';
import type { Wording } from '../wording.ts';

/** What there is to say about a sent figure, with its place in the list. */
export interface FigureIssue {
  severity: Severity;
  code: string;
  /** From 0; null when the whole batch is meant. */
  index: number | null;
  field: string | null;
  value: string | null;
  expected: string | null;
  expectedEn: string | null;
  message: string;
  messageEn: string;
  /** Whether what needs a reason has one. */
  explained: boolean;
  /** What was probably meant; null when there is nothing to offer. */
  repair: Repair | null;
}

/** What is said of a file's cells and columns, where it would mislead about fields. */
const IN_FIELDS: Record<string, Partial<FigureIssue>> = {
  'bare-ratio': {
    expected: '同时录入分子和分母；照录来源发布的比率时，status 写 published，并写 sourceUrl 或 note',
    expectedEn: 'both parts, or the status published with a sourceUrl or a note',
  },
  'source-missing': {
    expected: '写上 sourceUrl 或 note',
    expectedEn: 'a sourceUrl or a note',
    message: 'status 是 published，没有注明来源。',
    messageEn: 'A published figure without its source.',
  },
};

/** An issue of a file's reading in the words of a list: its row is the index, its heading the field. */
export function figureIssue({ severity, code, row, column, ...said }: Issue): FigureIssue {
  const { value, expected, expectedEn, message, messageEn, explained, repair } = said;
  const told = { value, expected, expectedEn, message, messageEn, explained, repair };
  return { severity, code, index: row, field: column, ...told, ...IN_FIELDS[code] };
}

/** A refusal in one sentence: which figure and field, what stands there, what should. */
export function refusalText(issue: FigureIssue): Wording {
  const { index, field, value, expected, expectedEn, message, messageEn } = issue;
  const place = [index === null ? null : `observations[${index}]`, field].filter((part) => part !== null);
  const where = place.join('.');
  const zh = value === null ? where : `${where}（${value}）`;
  const en = value === null ? where : `${where} (${value})`;
  return {
    zh: `${zh}：${message}${expected === null ? '' : `应为：${expected}。`}`,
    en: `${en}: ${messageEn}${expectedEn === null ? '' : ` Wanted: ${expectedEn}.`}`,
  };
}
