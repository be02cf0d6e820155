import { lastDayOfMonth } from './calendar.ts';
import { addDecimals } from './decimal.ts';
import type { Indicator } from './indicator.ts';
import type { Level, LevelInput } from './level.ts';
import type { Observation } from './observation.ts';
import { addYears, elapsedShareOfYear, isYearEnd, periodEnd, periodYear } from './period.ts';
import { newestByEndDay, type Reading, readings } from './reading.ts';

/** The trailing-year levels of a flow (method, section 1), in no order. */
export function flowLevels(indicator: Indicator, observations: readonly Observation[]): Level[] {
  const wholeYears = readings(indicator, observations, 'period').filter((r) => /^\d{4}$/.test(r.period));
  const ytd = [...readings(indicator, observations, 'ytd'), ...wholeYears];
  // By the day they end on: a year reported by month and one reported by quarter belong together.
  const byEnd = newestByEndDay(ytd);
  return [...byEnd.values()].map((now) => {
    const lastYear = byEnd.get(lastDayOfMonth(periodYear(now.period) - 1, 12));
    return flowLevel(now, lastYear, byEnd.get(periodEnd(addYears(now.period, -1))));
  });
}

function flowLevel(now: Reading, lastYear: Reading | undefined, lastYtd: Reading | undefined): Level {
  const own: LevelInput = { role: 'ytd', period: now.period, value: now.value };
  if (isYearEnd(now.period)) return { ...now, derivation: 'year_end', inputs: [own] };
  if (lastYear && lastYtd && lastYear.unit === now.unit && lastYtd.unit === now.unit) {
    return {
      ...now,
      value: addDecimals(now.value, lastYear.value, -lastYtd.value),
      derivation: 'trailing_year',
      inputs: [
        own,
        { role: 'last_full_year', period: lastYear.period, value: lastYear.value },
        { role: 'last_ytd', period: lastYtd.period, value: lastYtd.value },
      ],
      vintage: Math.max(now.vintage, lastYear.vintage, lastYtd.vintage),
      demo: now.demo || lastYear.demo || lastYtd.demo,
    };
  }
  return {
    ...now,
    value: now.value / elapsedShareOfYear(now.period),
    derivation: 'estimated',
    inputs: [own],
  };
}
