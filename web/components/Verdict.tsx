import type { ProgressRow } from '#core/contract/progress.ts';
import { useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { verdictTone, verdictWord } from '../state/verdict.ts';
import { useWhyHref } from '../state/why.ts';
import { Mark } from './Mark.tsx';

type Row = Pick<
  ProgressRow,
  'target' | 'region' | 'allocated' | 'indicator' | 'state' | 'light' | 'strength'
>;

/** A light or a state as shape and word. It opens the reasons. */
export function Verdict({ row }: { row: Row }) {
  const words = useWords();
  const names = useNames();
  const whyHref = useWhyHref();
  const tone = verdictTone(row);
  const word = verdictWord(row, words);
  const what = `${names.region(row.region)} ${names.indicator(row.indicator)} ${word}`;
  return (
    <a
      class={`verdict tone-${tone}`}
      href={whyHref(row)}
      title={words.why.open(what)}
      aria-label={words.why.open(what)}
      aria-haspopup="dialog"
    >
      <Mark tone={tone} />
      {word}
    </a>
  );
}

/** The same without a door, for legends. */
export function VerdictWord({ row }: { row: Pick<ProgressRow, 'state' | 'light'> & Partial<ProgressRow> }) {
  const words = useWords();
  const tone = verdictTone(row);
  return (
    <span class={`verdict tone-${tone}`}>
      <Mark tone={tone} />
      {verdictWord(row, words)}
    </span>
  );
}
