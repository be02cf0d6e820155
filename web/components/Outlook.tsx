import type { ProgressRow } from '#core/contract/progress.ts';
import type { OutlookClass } from '#core/domain/outlook.ts';
import { useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { useWhyHref } from '../state/why.ts';
import { OutlookMark } from './OutlookMark.tsx';
import '../styles/outlook.css';

/** Where a target is heading, as shape and word. It opens the reasons. */
export function Outlook({ row }: { row: ProgressRow }) {
  const words = useWords();
  const names = useNames();
  const whyHref = useWhyHref();
  const word = words.outlooks[row.outlook.class];
  const what = `${names.region(row.region)} ${names.indicator(row.indicator)} ${words.figures.outlook} ${word}`;
  return (
    <a
      class={`outlook outlook-${row.outlook.class}`}
      href={whyHref(row)}
      title={words.why.open(what)}
      aria-label={words.why.open(what)}
      aria-haspopup="dialog"
    >
      <OutlookMark outlook={row.outlook.class} />
      <span class="outlook-word capital">{word}</span>
    </a>
  );
}

/** The same without a door. */
export function OutlookWord({ outlook }: { outlook: OutlookClass }) {
  const words = useWords();
  return (
    <span class={`outlook outlook-${outlook}`}>
      <OutlookMark outlook={outlook} />
      <span class="outlook-word capital">{words.outlooks[outlook]}</span>
    </span>
  );
}
