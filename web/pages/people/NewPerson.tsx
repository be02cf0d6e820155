import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import type { NewPersonResult } from '#core/contract/managed-people.ts';
import { usernameFault } from '#core/domain/people/credentials.ts';
import { send } from '../../api.ts';
import { FormField, FormProblem } from '../../components/FormField.tsx';
import { IssuedLinkBox } from '../../components/IssuedLinkBox.tsx';
import { apiPaths } from '../../paths.ts';
import { refreshAll } from '../../state/answers.ts';
import { faultProblem } from '../../state/fault-problem.ts';
import { useWords } from '../../state/language.ts';
import { textsOf, useSubmit } from '../../state/submit.ts';
import { FactFields } from './FactFields.tsx';
import { RoleField } from './GrantsSection.tsx';
import { RegionPicker } from './RegionPicker.tsx';

/** Makes an account, and shows the link that its owner is to be given. */
export function NewPerson() {
  const { people: words } = useWords();
  const { busy, problem, run } = useSubmit();
  const [fault, setFault] = useState<Problem | null>(null);
  const [made, setMade] = useState<NewPersonResult | null>(null);
  const shown = fault ?? problem;

  async function submit(event: SubmitEvent): Promise<void> {
    const typed = textsOf(event);
    const found = faultProblem(usernameFault(typed('username').trim().toLowerCase()));
    setFault(found);
    if (found) return;
    const role = typed('role');
    const body = {
      name: typed('name'),
      username: typed('username'),
      organisation: typed('organisation').trim() || null,
      email: typed('email').trim() || null,
      grants: role === '' ? [] : [{ role, region: typed('region') }],
    };
    const taken = await run(async () => {
      setMade(await send<NewPersonResult>(apiPaths.people(), 'POST', body));
    });
    if (taken) refreshAll();
  }

  if (made)
    return (
      <div class="person">
        <div class="why-head">
          <h2>{words.created(made.person.name)}</h2>
        </div>
        <IssuedLinkBox link={made.link} />
      </div>
    );
  return (
    <div class="person">
      <div class="why-head">
        <h2>{words.create}</h2>
      </div>
      <form class="form form-wide" onSubmit={submit}>
        <FormProblem problem={shown} fields={['username', 'email']} />
        <FormField name="username" label={words.username} hint={words.usernameHint} problem={shown}>
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              required
              maxLength={40}
              autoComplete="off"
              autoCapitalize="none"
              spellcheck={false}
            />
          )}
        </FormField>
        <FactFields problem={shown} />
        <RoleField optional />
        <RegionPicker />
        <button type="submit" class="button button-main" disabled={busy}>
          {words.create}
        </button>
      </form>
    </div>
  );
}
