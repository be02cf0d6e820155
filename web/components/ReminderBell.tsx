import type { BriefingNotices } from '#core/contract/briefing-schedules.ts';
import type { RemindersView } from '#core/contract/reminders.ts';
import { apiPaths, paths } from '../paths.ts';
import { useWords } from '../state/language.ts';
import { loadedValue } from '../state/loadable.ts';
import { useSession } from '../state/session.ts';
import { useAnswer } from '../state/use-answer.ts';
import { A } from './A.tsx';

const NOTHING = 0;

/** How many reminders and news of briefings wait for whoever has a role; nothing for anybody else. */
export function ReminderBell() {
  const { collections: words } = useWords();
  const session = loadedValue(useSession());
  const known = session !== null && session.actor.personId !== null && session.actor.grants.length > 0;
  const answer = useAnswer<RemindersView>(known ? apiPaths.reminders() : null);
  const briefings = useAnswer<BriefingNotices>(known ? apiPaths.briefingNotices() : null);
  const reminders = answer && loadedValue(answer);
  if (answer?.kind === 'loading') return <BellPlace />;
  if (!reminders) return null;
  const told = (briefings && loadedValue(briefings)?.unread) ?? null;
  const unread = told === null ? reminders.unread : reminders.unread + told;
  const said = words.bell(unread);
  const onlyBriefings = reminders.unread === NOTHING && told !== null && told > NOTHING;
  return (
    <A
      to={onlyBriefings ? paths.briefings() : paths.collections()}
      query={{ tab: onlyBriefings ? 'archive' : 'mine' }}
      class="tool bell"
      title={said}
    >
      <BellShape />
      {unread > NOTHING && (
        <b class="bell-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </b>
      )}
      <span class="unseen">{said}</span>
    </A>
  );
}

/** Where the bell will stand, so that its neighbours do not give way when it comes. */
function BellPlace() {
  return (
    <span class="tool bell bell-coming" aria-hidden="true">
      <BellShape />
    </span>
  );
}

function BellShape() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 1.5a1.4 1.4 0 0 0-1.4 1.5A5.6 5.6 0 0 0 4.4 8.500v3.700L2.600 14.800v.9h14.800v-.9l-1.800-2.600V8.500A5.600 5.600 0 0 0 11.400 3 1.400 1.400 0 0 0 10 1.500ZM8 17a2 2 0 0 0 4 0Z" />
    </svg>
  );
}
