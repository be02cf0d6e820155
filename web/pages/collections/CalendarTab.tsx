import type { CalendarView, HolidayYearView } from '#core/contract/calendar.ts';
import { addDays } from '#core/domain/calendar.ts';
import { englishMonth } from '#core/domain/format.ts';
import type { IsoDate } from '#core/domain/units.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths } from '../../paths.ts';
import { langOf } from '../../state/lang-of.ts';
import { language, useWords } from '../../state/language.ts';
import { useMay } from '../../state/session.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { CalendarForm } from './CalendarForm.tsx';

/** The holidays that dates are moved by, and the form by which another year is entered. */
export function CalendarTab() {
  const { calendar: words } = useWords().collections;
  const answer = useAnswer<CalendarView>(apiPaths.calendar());
  const administers = useMay('site.administer');
  return (
    <Loaded answer={answer} skeleton={<Skeleton height={190} lines={2} />}>
      {({ years, lastYear }) => (
        <div class="stack">
          <Panel title={words.title} note={words.note}>
            {lastYear !== null && <p class="collection-dates">{words.until(lastYear)}</p>}
            <div class="cards">
              {years.toReversed().map((year) => (
                <Year key={year.year} year={year} />
              ))}
            </div>
          </Panel>
          {administers && <CalendarForm lastYear={lastYear} />}
        </div>
      )}
    </Loaded>
  );
}

function Year({ year: { year, daysOff, workdays, source } }: { year: HolidayYearView }) {
  const { colon, comma, collections } = useWords();
  const words = collections.calendar;
  return (
    <section class="card" aria-label={String(year)}>
      <h3 class="card-title">{year}</h3>
      <dl class="facts">
        <div>
          <dt>
            {words.off} <span class="nowrap">{words.dayCount(daysOff.length)}</span>
          </dt>
          <dd>{stretches(daysOff).join(comma)}</dd>
        </div>
        <div>
          <dt>{words.work}</dt>
          <dd>{workdays.length === 0 ? words.none : stretches(workdays).join(comma)}</dd>
        </div>
      </dl>
      <p class="card-note">
        {words.source}
        {colon}
        <span lang={langOf(source)}>{source}</span>
      </p>
    </section>
  );
}

/** Days in a row as one stretch: "2/15–2/23", "15 Feb–23 Feb". */
function stretches(days: readonly IsoDate[]): string[] {
  const found: { first: IsoDate; last: IsoDate }[] = [];
  for (const day of days) {
    const open = found.at(-1);
    if (open && addDays(open.last, 1) === day) open.last = day;
    else found.push({ first: day, last: day });
  }
  return found.map(({ first, last }) => (first === last ? short(first) : `${short(first)}–${short(last)}`));
}

function short(day: IsoDate): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  return language.value === 'en' ? `${date} ${englishMonth(month)}` : `${month}/${date}`;
}
