import type { ProgressRow } from '#core/contract/progress.ts';
import { promiseDifferences } from '#core/domain/promise-difference.ts';
import { language, useWords } from '../state/language.ts';

/** What was promised then beside what is promised now. Nothing where the two say the same. */
export function PromiseVersions({ row }: { row: ProgressRow }) {
  const { promise } = useWords();
  const { unit, decimals, promiseThen, promiseNow } = row;
  const differences = promiseDifferences(promiseThen, promiseNow, { unit, decimals, locale: language.value });
  if (differences.length === 0) return null;
  return (
    <div class="versions">
      <table class="table">
        <caption>{promise.differs}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{promise.promisedThen}</th>
            <th scope="col">{promise.promisedNow}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, from, to }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{from}</td>
              <td>{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
