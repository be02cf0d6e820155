import type { MeetingView } from '#core/contract/meeting.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import { formatDate, formatPeriod } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { KeptCodes } from '../../components/KeptCodes.tsx';
import { PlanBadges } from '../../components/PlanBadges.tsx';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { planShortTitle, useNames } from '../../state/names.ts';

/** Which plan, up to which period, known when; and the way out. */
export function MeetingHead({ plan, view }: { plan: PlanDetail; view: MeetingView }) {
  const { meeting: words, why } = useWords();
  const names = useNames();
  const locale = language.value;
  return (
    <header class="meeting-head">
      <div>
        <p class="meeting-kicker">
          {names.region(plan.region)} <PlanBadges plan={plan} /> <DemoBadge shown={view.demo} />{' '}
          <span class="meeting-known">
            {[
              ...(view.period === null ? [] : [words.dataTo(formatPeriod(view.period, locale))]),
              why.knownOn(formatDate(view.asOf, locale)),
            ].join(' · ')}
          </span>
        </p>
        <h1>
          <KeptCodes text={planShortTitle(plan)} />
        </h1>
      </div>
      <p class="meeting-tools">
        <button type="button" class="button meeting-full" onClick={toggleFullscreen}>
          {words.fullscreen}
        </button>
        <A to={paths.plan(plan.code)} class="button">
          {words.back}
        </A>
      </p>
    </header>
  );
}

/** Refused where the browser does not let a page do so: then F11 does it. */
function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
