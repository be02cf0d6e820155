import type { AnalysisSentence } from '#core/contract/analysis-parts.ts';
import { language } from '../state/language.ts';

/** What an analysis says of itself, sentence by sentence. */
export function AnalysisSentences({ steps }: { steps: readonly AnalysisSentence[] }) {
  if (steps.length === 0) return null;
  return (
    <ul class="analysis-sentences">
      {steps.map((step) => {
        const sentence = language.value === 'zh' ? step.zh : step.en;
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}
