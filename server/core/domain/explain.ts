import { EN } from './explain-en.ts';
import { reader } from './explain-reader.ts';
import { ZH } from './explain-zh.ts';
import type { ExplanationStep } from './explanation.ts';
import type { Locale } from './format.ts';

/**
 * A step of an explanation as one sentence.
 * @param decimals digits of the indicator's figures
 */
export function explain(step: ExplanationStep, locale: Locale, decimals: number): string {
  return (locale === 'zh' ? ZH : EN)[step.code](reader(step.values, locale, decimals));
}
