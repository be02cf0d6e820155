import { ROLE_WORDS } from '#core/domain/people/action-words.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Mixed } from '../../components/Mixed.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { type Health, health as heard } from '../../state/data-version.ts';
import { language, useWords } from '../../state/language.ts';
import { type Loadable, together } from '../../state/loadable.ts';
import { type Session, useSession } from '../../state/session.ts';

/** Versions, and who one is. */
export function DataPanel() {
  const { about, bracketed } = useWords();
  const session = useSession();
  // Asked for by the frame already.
  const known = heard.value;
  const health: Loadable<Health> =
    known === null ? { kind: 'loading' } : { kind: 'loaded', value: known, reloading: false, problem: null };
  const rolesOf = ({ actor }: Session) => {
    const roles = [...new Set(actor.grants.map(({ role }) => ROLE_WORDS[role][language.value]))];
    return roles.length === 0 ? '' : bracketed(roles.join(language.value === 'zh' ? '、' : ', '));
  };
  const facts = (known: { session: Session; health: Health }): [label: string, text: string][] => [
    [about.version, known.health.version],
    [about.dataVersion, String(known.health.dataVersion)],
    [about.database, about.databases[known.health.database] ?? known.health.database],
    [about.actor, known.session.actor.name + rolesOf(known.session)],
  ];
  return (
    <Panel title={about.dataTitle}>
      <Loaded answer={together({ session, health })} skeleton={<Skeleton height={22} lines={4} />}>
        {(known) => (
          <dl class="facts">
            {facts(known).map(([label, text]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Mixed text={text} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Loaded>
    </Panel>
  );
}
