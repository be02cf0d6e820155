import type { ComponentChildren } from 'preact';
import { formatPeriod } from '#core/domain/format.ts';
import { type FigureKey, useFigureHref } from '../state/figure-key.ts';
import { language, useWords } from '../state/language.ts';

/** A reported figure as a door to its versions. */
export function FigureLink({ figure, children }: { figure: FigureKey; children: ComponentChildren }) {
  const { history, indicator } = useWords();
  const href = useFigureHref();
  const what = `${formatPeriod(figure.period, language.value)} ${indicator.forms[figure.form]}`;
  return (
    <a class="figure-link" href={href(figure)} title={history.figure.open(what)} aria-haspopup="dialog">
      {children}
    </a>
  );
}
