import type { AuditPage } from '#core/contract/audit.ts';
import { auditWord } from '#core/domain/audit-words.ts';
import { apiPaths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { AUDIT_FIELDS } from './audit-fields.ts';

type Field = (typeof AUDIT_FIELDS)[number];

/** Person, action, subject, text, days. Asked when the form is sent, so that no half-typed name is. */
export function AuditFilters() {
  const { history, all } = useWords();
  const { audit: words } = history;
  const [query, change] = useQuery();
  const actions = loadedValue(useAnswer<AuditPage>(apiPaths.audit({})))?.actions ?? [];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget as HTMLFormElement);
    change(
      Object.fromEntries(AUDIT_FIELDS.map((field) => [field, String(entered.get(field)).trim() || null])),
    );
  };
  const text = (field: Field) => (
    <label class="audit-field">
      {words[field]}
      <input type="text" name={field} maxLength={200} defaultValue={query[field] ?? ''} />
    </label>
  );
  const day = (field: Field) => (
    <label class="audit-field">
      {words[field]}
      <input type="date" name={field} defaultValue={query[field] ?? ''} />
    </label>
  );
  return (
    <form class="audit-filters" onSubmit={submit}>
      {text('person')}
      <label class="audit-field">
        {words.action}
        <select name="action" defaultValue={query.action ?? ''} key={actions.length}>
          <option value="">{all}</option>
          {actions.map((action) => (
            <option key={action} value={action} selected={action === query.action}>
              {auditWord(action, language.value)}
            </option>
          ))}
        </select>
      </label>
      {text('subject')}
      {text('text')}
      {day('from')}
      {day('to')}
      <span class="row">
        <button type="submit" class="button button-main">
          {words.find}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => change(Object.fromEntries(AUDIT_FIELDS.map((field) => [field, null])))}
        >
          {words.reset}
        </button>
      </span>
    </form>
  );
}
