import type { AnalysisSentence } from '#core/contract/analysis-parts.ts';
import type { AnalysisStep } from '#core/domain/analysis-step.ts';
import { sayAnalysis } from '#core/domain/analysis-words.ts';

/**
 * Steps as they travel: with a sentence in both languages.
 * @param decimals digits in which the analysis adds up
 */
export function sentences(steps: readonly AnalysisStep[], decimals: number): AnalysisSentence[] {
  return steps.map((step) => ({
    ...step,
    values: { ...step.values },
    zh: sayAnalysis(step, 'zh', decimals),
    en: sayAnalysis(step, 'en', decimals),
  }));
}
