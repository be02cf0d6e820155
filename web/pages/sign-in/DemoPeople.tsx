import { useLocation } from 'preact-iso/router';
import type { DemoPersonRow } from '#core/contract/people.ts';
import { ROLE_WORDS } from '#core/domain/people/action-words.ts';
import { ROLES } from '#core/domain/people/permissions.ts';
import { send } from '../../api.ts';
import { FormProblem } from '../../components/FormField.tsx';
import { Panel } from '../../components/Panel.tsx';
import { apiPaths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useNames, useNamesComing } from '../../state/names.ts';
import { renewSession } from '../../state/session.ts';
import { useSubmit } from '../../state/submit.ts';
import { useList } from '../../state/use-answer.ts';

/** The people of the demonstration, by what they are; nothing where there is none. */
export function DemoPeople({ onward }: { onward: string }) {
  const people = loadedValue(useList<DemoPersonRow>(apiPaths.demoPeople()))?.items ?? [];
  return people.length === 0 ? null : <ByRole people={people} onward={onward} />;
}

/** Comes with the names of the regions, which the English ones are called by. */
function ByRole({ people, onward }: { people: readonly DemoPersonRow[]; onward: string }) {
  const { signIn } = useWords();
  const { route } = useLocation();
  const { busy, problem, run } = useSubmit();
  const namesComing = useNamesComing();
  if (namesComing) return null;
  async function enter(username: string): Promise<void> {
    const done = await run(async () => {
      await send(apiPaths.sessionDemo(), 'POST', { username });
      await renewSession();
    });
    if (done) route(onward, true);
  }
  return (
    <Panel title={signIn.demoTitle} class="signin-demo">
      <p class="mute">{signIn.demoNote}</p>
      <FormProblem problem={problem} fields={[]} />
      {ROLES.map((role) => {
        const those = people.filter(({ grants }) => grants[0]?.role === role);
        if (those.length === 0) return null;
        return (
          <section key={role}>
            <h3>{ROLE_WORDS[role][language.value]}</h3>
            <ul class="signin-people">
              {those.map((one) => (
                <li key={one.username}>
                  <button type="button" class="chip" disabled={busy} onClick={() => enter(one.username)}>
                    <Called person={one} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Panel>
  );
}

/** Short where the heading says the role already; in English by the region, since the names are Chinese. */
function Called({ person: { name, grants } }: { person: DemoPersonRow }) {
  const names = useNames();
  const grant = grants[0];
  if (language.value === 'en' && grant)
    return <>{names.region({ code: grant.region, name: grant.regionName })}</>;
  return <>{name.replace(/^演示·/, '')}</>;
}
