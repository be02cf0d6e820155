import type { ProgressRow } from '#core/contract/progress.ts';
import { useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { useWhyHref } from '../state/why.ts';

/** What compound growth says of a target. It opens the reasons. */
export function Opinion({ row }: { row: ProgressRow }) {
  const words = useWords();
  const names = useNames();
  const whyHref = useWhyHref();
  const word = words.opinions[row.secondOpinion.class];
  const what = `${names.region(row.region)} ${names.indicator(row.indicator)} ${words.figures.opinion} ${word}`;
  return (
    <a
      class="opinion capital"
      href={whyHref(row)}
      title={words.why.open(what)}
      aria-label={words.why.open(what)}
      aria-haspopup="dialog"
    >
      {word}
    </a>
  );
}
