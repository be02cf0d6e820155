import type { MeetingView } from '#core/contract/meeting.ts';
import type { PlanDetail } from '#core/contract/plans.ts';
import { formatDate, formatPeriod } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Empty } from '../../components/Empty.tsx';
import { paths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { MEETING_SPANS, meetingSpanIn } from '../../state/meeting.ts';
import { useShared } from '../../state/shared.ts';
import { ChangedLightLines } from './ChangedLightLines.tsx';
import { ChangedRecords } from './ChangedRecords.tsx';
import { ChangedTargets } from './ChangedTargets.tsx';

/** What changed since last time: activity apart from revisions apart from scope, and which lights it turned. */
export function Changed({ plan, view }: { plan: PlanDetail; view: MeetingView }) {
  const { meeting: words } = useWords();
  const [query, change] = useQuery();
  const shared = useShared();
  const locale = language.value;
  const { since, changed } = view;
  const span = meetingSpanIn(query.since);
  const choose = (value: string) =>
    change({ since: value === 'period' ? null : value === 'day' ? since.day : value }, true);
  return (
    <>
      <div class="meeting-choices">
        <Choice
          label={words.since}
          value={span}
          options={MEETING_SPANS.map((value) => ({ value, text: words.spans[value] }))}
          onChoose={choose}
        />
        {span === 'day' && (
          <input
            type="date"
            aria-label={words.day}
            value={since.day}
            max={view.asOf}
            onChange={(event) => {
              const { value, validity } = event.currentTarget;
              if (value !== '' && validity.valid) change({ since: value }, true);
            }}
          />
        )}
      </div>
      <p class="meeting-subject">
        {since.period === null
          ? words.sinceDay(formatDate(since.day, locale))
          : words.sincePeriod(formatDate(since.day, locale), formatPeriod(since.period, locale))}
      </p>
      <p class="meeting-lead">
        {words.counts(changed.figures.activity, changed.figures.revision)}
        {' · '}
        {words.others(changed.promises.length, changed.milestones.length)}
      </p>
      {changed.targets.every(({ rows }) => rows.length === 0) ? (
        <Empty>{words.noLevels}</Empty>
      ) : (
        <ChangedTargets targets={changed.targets} />
      )}
      <ChangedLightLines lights={changed.lights} />
      <ChangedRecords changed={changed} />
      <p class="meeting-note">
        {changed.demoRemoved && words.demoRemoved}{' '}
        {!shared && (
          <A to={paths.changes()} query={{ since: since.day, plan: plan.code }}>
            {words.all}
          </A>
        )}
      </p>
    </>
  );
}
