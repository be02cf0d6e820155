import type { BriefingNotices } from '#core/contract/briefing-schedules.ts';
import { send } from '../../api.ts';
import { A } from '../../components/A.tsx';
import { Panel } from '../../components/Panel.tsx';
import { apiPaths, paths, withQuery } from '../../paths.ts';
import { know } from '../../state/answers.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useSession } from '../../state/session.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useSending } from '../../state/use-sending.ts';
import { IssueProblem } from './IssueProblem.tsx';

/** What the reader was told of briefings and has not taken note of; nothing where there is none. */
export function Notices() {
  const { schedules } = useWords().briefings;
  const session = loadedValue(useSession());
  const known = session !== null && session.actor.personId !== null;
  const answer = useAnswer<BriefingNotices>(known ? apiPaths.briefingNotices() : null);
  const { busy, problem, run } = useSending();
  const notices = answer && loadedValue(answer);
  if (!notices || notices.unread === NOTHING) return null;
  const read = () =>
    run(async () =>
      know(apiPaths.briefingNotices(), await send<BriefingNotices>(apiPaths.briefingNoticesRead(), 'POST')),
    );
  return (
    <Panel
      class="briefing-news"
      title={schedules.news}
      note={schedules.newsUnread(notices.unread)}
      actions={
        <button type="button" class="button" disabled={busy} onClick={() => void read()}>
          {schedules.read}
        </button>
      }
    >
      <ul class="lines">
        {notices.items
          .filter(({ readAt }) => readAt === null)
          .map(({ id, issue, createdAt, ...said }) => (
            <li key={id}>
              <A
                to={
                  issue === null
                    ? withQuery(paths.briefings(), { tab: 'schedules' })
                    : paths.briefingIssue(issue)
                }
              >
                {said[language.value]}
              </A>{' '}
              <span class="mute nowrap">{chinaMinute(createdAt)}</span>
            </li>
          ))}
      </ul>
      <IssueProblem problem={problem} />
    </Panel>
  );
}

const NOTHING = 0;
