import { analysisReader } from './analysis-reader.ts';
import type { AnalysisStep } from './analysis-step.ts';
import { ANALYSIS_EN } from './analysis-words-en.ts';
import { ANALYSIS_ZH } from './analysis-words-zh.ts';
import type { Locale } from './format.ts';

/**
 * A step of an analysis as one sentence.
 * @param decimals digits in which the analysis adds up
 */
export function sayAnalysis(step: AnalysisStep, locale: Locale, decimals: number): string {
  return (locale === 'zh' ? ANALYSIS_ZH : ANALYSIS_EN)[step.code](
    analysisReader(step.values, locale, decimals),
  );
}
