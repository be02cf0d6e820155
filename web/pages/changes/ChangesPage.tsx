import type { ChangesView } from '#core/contract/changes.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { chinaDate, isIsoDate } from '#core/domain/calendar.ts';
import { DemoMark } from '../../components/DemoMark.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { momentText } from '../../components/MomentPicker.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { sinceIn } from '../../state/changes-since.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue, together } from '../../state/loadable.ts';
import { planShortTitle, useNamed, useNames } from '../../state/names.ts';
import { useTitle } from '../../state/title.ts';
import { useAnswer, useList } from '../../state/use-answer.ts';
import { previousVisit } from '../../state/visit.ts';
import { ChangesFilters } from './ChangesFilters.tsx';
import { ChangesFound } from './ChangesFound.tsx';

/** What changed between two moments: what is new apart from what was put right, and what that did to the lights. */
export function ChangesPage() {
  const { changes: words, moments } = useWords().history;
  useTitle(words.title);
  const [query] = useQuery();
  const moment = useMoment();
  const today = chinaDate(new Date().toISOString());
  const since = sinceIn(query.since, { today, visit: previousVisit() });
  const path = apiPaths.changes(
    { since: since.moment, plan: query.plan ?? null, region: query.region ?? null },
    moment,
  );
  const changes = useAnswer<ChangesView>(path);
  const plans = useList<PlanSummary>(apiPaths.plans());
  const names = useNames();
  const regions = loadedValue(useList<RegionRow>(apiPaths.regions()))?.items ?? [];
  const until = moment === null ? words.now : toldMoment(moment, moments.ofDay);
  return (
    <div class="page">
      <PageHead
        title={words.title}
        note={
          <>
            <span>{words.between(toldMoment(since.moment, moments.ofDay), until)}</span>
            <span>{words.note}</span>
          </>
        }
      />
      <ChangesFilters since={since} today={today} path={path} />
      <Loaded answer={useNamed(together({ changes, plans }))} skeleton={<Skeleton height={120} lines={4} />}>
        {(known) => (
          <>
            <DemoMark shown={hasDemo(known.changes)} />
            <ChangesFound
              changes={known.changes}
              plans={known.plans.items}
              heads={{ before: toldMoment(since.moment, moments.ofDay), after: until }}
              scope={[
                known.plans.items.filter(({ code }) => code === query.plan).map(planShortTitle)[0],
                regions.filter(({ code }) => code === query.region).map(names.region)[0],
              ]
                .filter((part) => part !== undefined)
                .join(' ')}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Of a day its end is meant. */
function toldMoment(moment: string, ofDay: (day: string) => string): string {
  return isIsoDate(moment) ? ofDay(momentText(moment)) : momentText(moment);
}

function hasDemo({ figures, milestones, lights }: ChangesView): boolean {
  return [figures, milestones, lights].some((rows) => rows.some((row) => row.demo));
}
