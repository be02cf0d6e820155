import type { CollectionRow } from '#core/contract/collections.ts';
import { formatDate } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { paths } from '../../paths.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { Door } from './Door.tsx';
import { StateWord } from './StateWord.tsx';

/** Regions of one plan and period, with where each stands and the way to its report. */
export function BoardTable({ rows }: { rows: readonly CollectionRow[] }) {
  const { collections: words } = useWords();
  const names = useNames();
  const dates = new Set(rows.map(({ term }) => `${term.onTimeBy} ${term.lockedAfter}`));
  const doors = rows.some((row) => row.mayReport || row.mayOpenReport);
  return (
    <div class="table-box">
      <table class="table collection-table">
        <thead>
          <tr>
            <th scope="col">{words.region}</th>
            <th scope="col">{words.state}</th>
            <th scope="col" class="collection-wide">
              {words.submittedAt}
            </th>
            <th scope="col" class="num">
              {words.complete}
            </th>
            {dates.size > 1 && <th scope="col">{words.term}</th>}
            {doors && (
              <th scope="col">
                <span class="unseen">{words.door}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.duty} ${row.period}`}>
              <th scope="row">
                <A to={paths.region(row.region.code)}>{names.region(row.region)}</A>
              </th>
              <td>
                <StateWord row={row} />
                {row.submittedAt && (
                  <span class="collection-narrow code">{submitted(row, words.direct)}</span>
                )}
              </td>
              <td class="collection-wide nowrap">{submitted(row, words.direct)}</td>
              <td class="num">
                {row.filled}/{row.expected}
              </td>
              {dates.size > 1 && <Term row={row} />}
              {doors && (
                <td class="num">
                  <Door row={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function submitted({ submittedAt, direct }: CollectionRow, directly: string): string {
  if (submittedAt === null) return '';
  return direct ? `${chinaMinute(submittedAt)} ${directly}` : chinaMinute(submittedAt);
}

function Term({ row: { term } }: { row: CollectionRow }) {
  const { collections: words } = useWords();
  return (
    <td class="nowrap">
      {formatDate(term.onTimeBy, language.value)} / {formatDate(term.lockedAfter, language.value)}
      {term.extended && <span class="badge">{words.extended}</span>}
    </td>
  );
}
