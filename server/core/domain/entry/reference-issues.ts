import { lookupOf } from '../upload/lookup.ts';
import { nameKey } from '../upload/plain-text.ts';
import type { Wording } from '../wording.ts';
import { type EntryIssue, entryIssue } from './issue.ts';

interface Named {
  code: string;
  name: string;
  nameEn: string | null;
}

const KINDS = {
  region: { zh: '地区', en: 'a region' },
  plan: { zh: '计划', en: 'a plan' },
  indicator: { zh: '指标', en: 'an indicator' },
  target: { zh: '目标', en: 'a target' },
} as const satisfies Record<string, Wording>;
type Kind = keyof typeof KINDS;

/** Refuses a code that something has already, in capitals or not: files are read without regard to case. */
export function codeTaken(code: string, kind: Kind, known: readonly { code: string }[]): EntryIssue[] {
  const taken = known.find((one) => nameKey(one.code) === nameKey(code));
  if (!taken) return [];
  return [
    entryIssue({
      code: DUPLICATE_CODE,
      field: 'code',
      value: code,
      why: `已有编码为“${taken.code}”的${KINDS[kind].zh}`,
      expected: '没有用过的编码',
    }),
  ];
}

export const DUPLICATE_CODE = 'duplicate-code';

/** What a code of the body names; an issue with what is close to it where it names nothing. */
export function reference<Item extends Named>(
  field: string,
  code: string,
  kind: Kind,
  known: readonly Item[],
): { item: Item | null; issues: EntryIssue[] } {
  const item = known.find((one) => one.code === code);
  if (item) return { item, issues: [] };
  const close = closeTo(code, known);
  const issue = entryIssue({
    code: `unknown-${kind}`,
    field,
    value: code,
    why: `没有编码为“${code}”的${KINDS[kind].zh}`,
    expected: `已有${KINDS[kind].zh}的编码${close.length === 0 ? '' : `，相近的有 ${told(close, 'zh', '、')}`}`,
    expectedEn: `the code of ${KINDS[kind].en}${close.length === 0 ? '' : `, such as ${told(close, 'en', ', ')}`}`,
  });
  return { item: null, issues: [issue] };
}

/** At most three, the closest first; possibly none. */
function closeTo<Item extends Named>(code: string, known: readonly Item[]): Item[] {
  const found = lookupOf(
    known,
    ({ name, nameEn }) => [name, nameEn],
    (one) => one.code,
  ).find(code);
  if ('item' in found) return [found.item];
  const codes = 'ambiguous' in found ? found.ambiguous : found.unknown;
  return codes.flatMap((close) => known.find((one) => one.code === close) ?? []);
}

/** What has no English name is told in English by its code alone. */
function told(close: readonly Named[], locale: keyof Wording, comma: string): string {
  const label = {
    zh: ({ code, name }: Named) => `${code}（${name}）`,
    en: ({ code, nameEn }: Named) => (nameEn === null ? code : `${code} (${nameEn})`),
  };
  return close.map(label[locale]).join(comma);
}
