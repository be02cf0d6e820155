import type { TargetStanding } from '#core/contract/overview.ts';
import { laggards } from '#core/domain/attention.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { OutlookWord } from '../../components/Outlook.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ShareBar } from '../../components/ShareBar.tsx';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { outlookTally } from '../../state/outlook.ts';
import { tally } from '../../state/tally.ts';
import { lagSize } from '../../state/verdict.ts';
import { useWhyHref } from '../../state/why.ts';
import type { OverviewFacts } from './Overview.tsx';
import { PlanShares } from './PlanShares.tsx';

/** Places that are named before "and others". */
const NAMED = 3;

/** The whole picture in two or three sentences, and as one bar. */
export function Situation({ plans, overview: { standings, told }, attention }: OverviewFacts) {
  const words = useWords();
  const say = words.overview.sentence;
  const names = useNames();
  const whyHref = useWhyHref();
  const locale = language.value;
  const counted = tally(standings);
  const { green, yellow, red, reached, missed, open, unreported: silent } = counted.counts;
  const states = [
    [green + yellow + red, say.inForce],
    [reached, say.reached],
    [missed, say.missed],
    [open, say.open],
    [silent, say.unreported],
  ] as const;
  const { newest } = attention;
  const judged = green + yellow + red + reached + missed > 0;
  const worst = laggards(told)[0];
  const missingPlaces = [...new Set(attention.overdueIn.map(names.region))];
  return (
    <Panel title={words.overview.summary} note={words.overview.sharesNote}>
      <div class="summary">
        <p>
          {newest && say.asOf(formatPeriod(newest, locale))}
          {say.count(standings.length, plans.length)}
          <b>
            {states
              .filter(([count]) => count > 0)
              .map(([count, text]) => text(count))
              .join(words.comma)}
          </b>
          {say.stop}
        </p>
        <p>
          {worst ? (
            <>
              {say.worst}
              <a href={whyHref(worst)} aria-haspopup="dialog">
                <b>
                  {names.region(worst.region)} {names.indicator(worst.indicator)}
                </b>
              </a>
              {say.between}
              <b class={`tone-${worst.light}`}>{say.worstBy(lagSize(worst.lagPoints, locale))}</b>
            </>
          ) : judged ? (
            say.noneBehind
          ) : (
            say.noneJudged
          )}
          {missingPlaces.length > 0 && (
            <>
              {locale === 'zh' ? '；' : '; '}
              {say.missing(
                missingPlaces.slice(0, NAMED).join(words.comma),
                missingPlaces.length > NAMED ? missingPlaces.length : 0,
              )}
            </>
          )}
          {say.stop}
        </p>
      </div>
      <ShareBar tally={counted} />
      <OutlookTally rows={standings} />
      <PlanShares plans={plans} rows={standings} />
    </Panel>
  );
}

/** Where the targets that still lie ahead are heading; nothing when none does. */
function OutlookTally({ rows }: { rows: TargetStanding[] }) {
  const { figures } = useWords();
  const tallied = outlookTally(rows);
  if (tallied.length === 0) return null;
  return (
    <p class="outlook-tally">
      <span class="mute">{figures.outlook}</span>
      {tallied.map(({ outlook, count }) => (
        <span key={outlook}>
          <OutlookWord outlook={outlook} /> <b>{count}</b>
        </span>
      ))}
    </p>
  );
}
