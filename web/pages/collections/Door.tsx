import type { CollectionRow } from '#core/contract/collections.ts';
import { A } from '../../components/A.tsx';
import { paths } from '../../paths.ts';
import { useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';

/** The way to the report, or to beginning one, where the reader may go it. */
export function Door({ row }: { row: CollectionRow }) {
  const { collections: words } = useWords();
  const { report, state, correction, locked, mayReport, mayOpenReport, plan, region, period } = row;
  const about = `${useNames().region(region)} ${period}`;
  if (report !== null && mayOpenReport) {
    const open =
      state === 'draft' || state === 'returned' || correction === 'draft' || correction === 'returned';
    return (
      <A to={paths.report(report)} class="button collection-door">
        {open && mayReport ? words.goOn : words.openReport}
        <span class="unseen"> {about}</span>
      </A>
    );
  }
  if (state !== 'not_started' || locked || !mayReport) return null;
  return (
    <A
      to={paths.newReport()}
      query={{ plan, region: region.code, period }}
      class="button button-main collection-door"
    >
      {words.begin}
      <span class="unseen"> {about}</span>
    </A>
  );
}
