import type { ComponentChildren } from 'preact';
import type { ProgressRow } from '#core/contract/progress.ts';
import { useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { useWhyHref } from '../state/why.ts';

interface Props {
  row: ProgressRow;
  /** Further numbers of a line lead where its first one leads: the keyboard stops at that one only. */
  further?: boolean;
  children: ComponentChildren;
}

/** A judged number as a door to its reasons: definition, scope, source, formula, the clause that promised it. */
export function WhyFigure({ row, further = false, children }: Props) {
  const { why } = useWords();
  const names = useNames();
  const href = useWhyHref();
  return (
    <a
      class="why-figure"
      href={href(row)}
      title={why.open(`${names.region(row.region)} ${names.indicator(row.indicator)}`)}
      aria-haspopup="dialog"
      {...(further ? { tabIndex: -1 } : {})}
    >
      {children}
    </a>
  );
}
