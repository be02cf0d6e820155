import { explain } from '../explain.ts';
import type { Locale } from '../format.ts';
import type { PromiseField } from '../promise.ts';
import { PROMISE_FIELD_WORDS } from '../promise-words.ts';
import type { TargetFacts } from './input.ts';
import { listed } from './sentence.ts';

const MOST_AMENDMENTS = 3;
const MOST_CHOICES = 4;
/** Letters of a note about one amendment: a document's full title would fill the page. */
const LONGEST: Record<Locale, number> = { zh: 90, en: 200 };

/** 机器人产业链规模：目标值自2026年1月1日起由2,000.0亿元调整为1,900.0亿元（苏工信〔2026〕3号）。 One note an amendment. */
export function amendmentNotes(targets: readonly TargetFacts[], locale: Locale = 'zh'): string[] {
  const colon = locale === 'en' ? ': ' : '：';
  const all = targets.flatMap(({ name, progress, decimals }) =>
    progress.explanation
      .filter(({ code }) => code === 'amended')
      .map((step) => clipped(`${name}${colon}${explain(step, locale, decimals)}`, locale)),
  );
  const more = all.length - MOST_AMENDMENTS;
  const others = locale === 'en' ? `${more} more amendments: see the system.` : `另有${more}处调整见系统。`;
  return more > 0 ? [...all.slice(0, MOST_AMENDMENTS), others] : all;
}

/** 期限由人工选定（文件未写明）：智能制造装备服务商数、独角兽企业数。 One note a term. */
export function choiceNotes(targets: readonly TargetFacts[], locale: Locale = 'zh'): string[] {
  const chosen = targets.flatMap(({ name, progress }) =>
    progress.explanation
      .filter(({ code }) => code === 'chosen')
      .map(({ values }) => ({ name, term: PROMISE_FIELD_WORDS[locale][values.field as PromiseField] })),
  );
  return [...Map.groupBy(chosen, ({ term }) => term)].map(([term, some]) => {
    const names = listed([...new Set(some.map(({ name }) => name))], MOST_CHOICES, locale);
    return locale === 'en'
      ? `${term[0]!.toUpperCase()}${term.slice(1)} chosen by a person (not stated in the document): ${names}.`
      : `${term}由人工选定（文件未写明）：${names}。`;
  });
}

function clipped(text: string, locale: Locale): string {
  const letters = [...text];
  const most = LONGEST[locale];
  const dots = locale === 'en' ? '…' : '……';
  return letters.length <= most ? text : `${letters.slice(0, most).join('')}${dots}`;
}
