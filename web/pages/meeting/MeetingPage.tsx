import { useRoute } from 'preact-iso/router';
import type { MeetingView } from '#core/contract/meeting.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue, together } from '../../state/loadable.ts';
import { meetingSince } from '../../state/meeting.ts';
import { dayOf } from '../../state/moment-choices.ts';
import { planShortTitle, useNamed } from '../../state/names.ts';
import { useTitle } from '../../state/title.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { Meeting } from './Meeting.tsx';
import '../../styles/meeting.css';
import '../../styles/milestones.css';

/** One plan before an audience: three prepared answers, one a screen. */
export function MeetingPage() {
  const { params } = useRoute();
  const { meeting: words } = useWords();
  const [query] = useQuery();
  const moment = useMoment();
  const code = params.code ?? '';
  const today = moment === null ? chinaDate(new Date().toISOString()) : dayOf(moment);
  const plan = useAnswer<PlanDetail>(apiPaths.plan(code, moment));
  const view = useAnswer<MeetingView>(apiPaths.meeting(code, meetingSince(query.since, today), moment));
  const named = useNamed(together({ plan, view }));
  const known = loadedValue(plan);
  useTitle(known ? `${words.title} · ${planShortTitle(known)}` : words.title);
  if (plan.kind === 'failed' && plan.problem.status === 404) return <NotFoundPage />;
  return (
    <div class="meeting">
      <Loaded
        answer={named}
        skeleton={
          <>
            <Skeleton height={90} />
            <Skeleton height={520} />
          </>
        }
      >
        {(both) => <Meeting plan={both.plan} view={both.view} />}
      </Loaded>
    </div>
  );
}
