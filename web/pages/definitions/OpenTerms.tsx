import type { PromiseRow } from '#core/contract/rulings.ts';
import type { ChoosableField } from '#core/domain/promise-open.ts';
import { termText } from '#core/domain/promise-text.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { language, useWords } from '../../state/language.ts';
import { choiceOf } from './open-points.ts';

/** What a document leaves open, term by term: what was chosen, by whom and why, or what stands in for it. */
export function OpenTerms({ row, fields }: { row: PromiseRow; fields: readonly ChoosableField[] }) {
  const { definitions: words } = useWords();
  if (fields.length === 0) return null;
  return (
    <dl class="facts definition-terms">
      {fields.map((field) => {
        const choice = choiceOf(row, field);
        return (
          <div key={field}>
            <dt>{words.fields[field]}</dt>
            {choice ? (
              <dd>
                <b>{termText({ ...row.document, ...choice.changes }, field, row, language.value)}</b>{' '}
                <small>
                  {words.chosenBy(choice.recorder, chinaMinute(choice.recordedAt))}
                  {language.value === 'zh' ? '。' : '. '}
                  {words.reason(choice.reason)}
                </small>
              </dd>
            ) : (
              <dd>
                {words.notStated} <small>{words.substitutes[field]}</small>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
