import type { GrantRow, PersonRow } from '#core/contract/managed-people.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { formatDate } from '#core/domain/format.ts';
import { ROLE_WORDS } from '#core/domain/people/action-words.ts';
import { ROLES } from '#core/domain/people/permissions.ts';
import { send } from '../../api.ts';
import { FormField, FormProblem } from '../../components/FormField.tsx';
import { useGrantName } from '../../components/RoleBadges.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { textsOf, useSubmit } from '../../state/submit.ts';
import { RegionPicker } from './RegionPicker.tsx';

/** What a person is and where; roles are given and taken one by one. */
export function GrantsSection({ person, mayChange }: { person: PersonRow; mayChange: boolean }) {
  const { people: words } = useWords();
  const { busy, problem, run } = useSubmit();
  const change = async (send: () => Promise<unknown>): Promise<void> => {
    if (await run(send)) refreshAll();
  };
  const add = (event: SubmitEvent): void => {
    const typed = textsOf(event);
    const body = { role: typed('role'), region: typed('region') };
    void change(() => send(apiPaths.personGrants(person.id), 'POST', body));
  };
  return (
    <section>
      <h3>{words.grants}</h3>
      <FormProblem problem={problem} fields={[]} />
      {person.grants.length === 0 && <p class="mute">{words.noRoles}</p>}
      <ul class="lines">
        {person.grants.map((grant) => (
          <Granted
            key={grant.id}
            grant={grant}
            busy={busy}
            onRevoke={
              mayChange ? () => change(() => send(apiPaths.personGrant(person.id, grant.id), 'DELETE')) : null
            }
          />
        ))}
      </ul>
      {mayChange && (
        <form class="form form-wide form-boxed" onSubmit={add}>
          <RoleField />
          <RegionPicker />
          <button type="submit" class="button" disabled={busy}>
            {words.addGrant}
          </button>
        </form>
      )}
    </section>
  );
}

interface GrantedProps {
  grant: GrantRow;
  busy: boolean;
  onRevoke: (() => void) | null;
}

function Granted({ grant, busy, onRevoke }: GrantedProps) {
  const { people: words } = useWords();
  const nameOf = useGrantName();
  const place = useNames().region({ code: grant.region, name: grant.regionName });
  const day = formatDate(chinaDate(grant.grantedAt), language.value);
  return (
    <li>
      <div>
        <b>{nameOf(grant)}</b>
        <p class="mute">{words.grantedBy(grant.grantedBy, day)}</p>
      </div>
      {onRevoke && (
        <button
          type="button"
          class="button"
          disabled={busy}
          aria-label={words.revokeOf(ROLE_WORDS[grant.role][language.value], place)}
          onClick={onRevoke}
        >
          {words.revoke}
        </button>
      )}
    </li>
  );
}

/** Field: `role`. */
export function RoleField({ optional = false }: { optional?: boolean }) {
  const { people: words } = useWords();
  return (
    <FormField name="role" label={words.role}>
      {(attributes) => (
        <select {...attributes}>
          {optional && <option value="">{words.withoutRole}</option>}
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_WORDS[role][language.value]}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
