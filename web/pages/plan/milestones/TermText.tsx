import { formatDate } from '#core/domain/format.ts';
import type { MilestoneTerm } from '#core/domain/milestone.ts';
import { language, useWords } from '../../../state/language.ts';

/** The day something is due; a day that a person chose says so. */
export function TermText({ term }: { term: MilestoneTerm | null }) {
  const { plan, bracketed } = useWords();
  const words = plan.milestones;
  if (term === null) return <>{words.noDue}</>;
  const day = formatDate(term.date, language.value);
  return <>{term.source === 'chosen' ? `${day}${bracketed(words.chosen)}` : day}</>;
}
