import type { Ambiguity } from '#core/contract/plans.ts';
import { useWords } from '../state/language.ts';

/** Marks what a document leaves open about something; the sentence opens on demand. */
export function OpenPoints({ codes, all }: { codes: readonly string[]; all: readonly Ambiguity[] }) {
  const { plan } = useWords();
  const points = all.filter((ambiguity) => codes.includes(ambiguity.code));
  return points.map((point) => (
    <details key={point.code} class="open-point" lang="zh-CN">
      <summary title={plan.ambiguitiesTitle}>{point.title}</summary>
      <p>{point.detail}</p>
    </details>
  ));
}
