import type { ProgressRow } from '#core/contract/progress.ts';
import { useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { useWhyHref } from '../state/why.ts';

type Judged = Pick<ProgressRow, 'methodsDisagree'>;

/** Says that straight and compound growth judge far apart. It opens the reasons. Nothing where they agree, or where one is silent. */
export function MethodsDisagree({
  row,
}: {
  row: Judged & Pick<ProgressRow, 'target' | 'region' | 'allocated' | 'indicator'>;
}) {
  const { prospects, why } = useWords();
  const names = useNames();
  const whyHref = useWhyHref();
  if (row.methodsDisagree !== true) return null;
  const what = `${names.region(row.region)} ${names.indicator(row.indicator)} ${prospects.disagree}`;
  return (
    <a
      class="badge badge-disagree"
      href={whyHref(row)}
      title={prospects.disagreeMeaning}
      aria-label={why.open(what)}
      aria-haspopup="dialog"
    >
      <Inside />
    </a>
  );
}

/** The same without a door. */
export function MethodsDisagreeWord({ row }: { row: Judged }) {
  const { prospects } = useWords();
  if (row.methodsDisagree !== true) return null;
  return (
    <span class="badge badge-disagree" title={prospects.disagreeMeaning}>
      <Inside />
    </span>
  );
}

function Inside() {
  const { prospects } = useWords();
  return (
    <>
      <svg viewBox="0 0 14 12" aria-hidden="true">
        <path d="M2 4h10M2 8h10M9.4 1 4.6 11" />
      </svg>
      {prospects.disagree}
    </>
  );
}
