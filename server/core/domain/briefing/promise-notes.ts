import { explain } from '../explain.ts';
import type { PromiseField } from '../promise.ts';
import { PROMISE_FIELD_WORDS } from '../promise-words.ts';
import type { TargetFacts } from './input.ts';
import { listed } from './sentence.ts';

const MOST_AMENDMENTS = 3;
/** Letters of a note about one amendment: a document's full title would fill the page. */
const LONGEST = 90;

/** 机器人产业链规模：目标值自2026年1月1日起由2,000.0亿元调整为1,900.0亿元（苏工信〔2026〕3号）。 One note an amendment. */
export function amendmentNotes(targets: readonly TargetFacts[]): string[] {
  const all = targets.flatMap(({ name, progress, decimals }) =>
    progress.explanation
      .filter(({ code }) => code === 'amended')
      .map((step) => clipped(`${name}：${explain(step, 'zh', decimals)}`)),
  );
  const more = all.length - MOST_AMENDMENTS;
  return more > 0 ? [...all.slice(0, MOST_AMENDMENTS), `另有${more}处调整见系统。`] : all;
}

/** 期限由人工选定（文件未写明）：智能制造装备服务商数、独角兽企业数。 One note a term. */
export function choiceNotes(targets: readonly TargetFacts[]): string[] {
  const chosen = targets.flatMap(({ name, progress }) =>
    progress.explanation
      .filter(({ code }) => code === 'chosen')
      .map(({ values }) => ({ name, term: PROMISE_FIELD_WORDS.zh[values.field as PromiseField] })),
  );
  return [...Map.groupBy(chosen, ({ term }) => term)].map(
    ([term, some]) =>
      `${term}由人工选定（文件未写明）：${listed([...new Set(some.map(({ name }) => name))])}。`,
  );
}

function clipped(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST).join('')}……`;
}
