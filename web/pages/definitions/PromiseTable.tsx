import type { PromiseRow } from '#core/contract/rulings.ts';
import { formatDate } from '#core/domain/format.ts';
import { PROMISE_FIELDS, type PromiseField } from '#core/domain/promise.ts';
import { termText } from '#core/domain/promise-text.ts';
import { isSameValue } from '#core/domain/same-value.ts';
import { Locator } from '../../components/Locator.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useMoment } from '../../state/address.ts';
import { dayOfMoment } from '../../state/day-of-moment.ts';
import { language, useWords } from '../../state/language.ts';

const ALWAYS: readonly PromiseField[] = ['comparator', 'value', 'deadline', 'baseline'];

/** A promise in its versions: the document's, the one of the moment looked from, and the present one. */
export function PromiseTable({ row }: { row: PromiseRow }) {
  const { definitions: words, colon } = useWords();
  const locale = language.value;
  const moment = useMoment();
  const versions = [
    { head: words.document, terms: row.document },
    ...(moment === null
      ? []
      : [{ head: words.promisedThen(formatDate(dayOfMoment(moment), locale)), terms: row.promiseThen }]),
    { head: words.promisedNow, terms: row.promiseNow },
  ];
  const fields = PROMISE_FIELDS.filter(
    (field) => ALWAYS.includes(field) || versions.some(({ terms }) => says(terms[field])),
  );
  return (
    <Panel title={words.promiseTitle} note={words.promiseNote}>
      <p class="definition-quote">
        {words.saysInPlan}
        {colon}
        <q lang="zh-CN">{row.anchor}</q> <Locator locator={row.locator} line={row.line} />
      </p>
      <div class="table-box">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.term}</th>
              {versions.map(({ head }) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{words.fields[field]}</th>
                {versions.map(({ head, terms }) => (
                  <td key={head}>
                    {isSameValue(terms[field], row.document[field]) ? (
                      termText(terms, field, row, locale)
                    ) : (
                      <b>{termText(terms, field, row, locale)}</b>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** Whether a term says anything: a straight plan line is what everybody reads into a document without one. */
function says(term: PromiseRow['document'][PromiseField]): boolean {
  return term !== null && !isSameValue(term, { shape: 'linear' });
}
