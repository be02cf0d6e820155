/**
 * How good forecasts are: error and coverage of the 80 % interval, by back-testing, against the naive and
 * the seasonal naive forecast, and what a forecast costs. Run it with `node tests/bench/forecasting.ts`;
 * it prints, it does not judge. What followed is told in docs/decisions, projections with an interval.
 */
import { forecastBasis } from '#core/domain/forecast/basis.ts';
import { etsQuestion } from '#core/domain/forecast/ets-question.ts';
import { forecastFrom } from '#core/domain/forecast/forecast.ts';
import { answerEts } from '#server/forecast/ets.ts';
import { backTest, type Outcome } from './forecasting/back-test.ts';
import { type BenchSeries, UNIT } from './forecasting/bench-series.ts';
import { generatedSeries } from './forecasting/generated.ts';
import { canadianSeries, chineseSeries } from './forecasting/published.ts';
import { printTable } from './forecasting/table.ts';

const EACH = 60;
const HISTORIES = [4, 5, 6, 8, 10, 12, 16, 24];
const FURTHEST = 8;
const EVERY_YEAR = Array.from({ length: 30 }, (_, index) => index);
const TIMED = 500;

const generated = generatedSeries(EACH);
const outcomes = generated.flatMap((series) => backTest(series, HISTORIES, FURTHEST));
console.log('Mean absolute scaled error and how often the 80 % interval held what came.');
printTable('Generated, by quarters known', outcomes, ({ known }) => `${known} known`);
printTable('Generated, by quarters ahead', outcomes, ({ ahead }) =>
  ahead <= 2 ? '1–2 ahead' : ahead <= 4 ? '3–4 ahead' : '5–8 ahead',
);
printTable(
  'Generated, only where the library answers too (seven quarters in a row)',
  answeredBy('ets', outcomes),
  ({ known }) => `${known} known`,
);
printTable(
  'Generated, by kind, 12 quarters known or more',
  outcomes.filter(({ known }) => known >= 12),
  ({ kind }) => kind,
);
printTable(
  'Generated, by kind, fewer than 12 quarters known',
  outcomes.filter(({ known }) => known < 12),
  ({ kind }) => kind,
);

const canadian = canadianSeries();
const published = canadian.flatMap((series) => backTest(series, EVERY_YEAR, FURTHEST));
const scored = canadian.filter(({ name }) =>
  published.some(({ occasion }) => occasion.startsWith(`${name} `)),
);
printTable(
  `Published by Statistics Canada, annual: ${scored.length} series that move and have five years or more`,
  published,
  ({ known }) => (known < 7 ? '4–6 known' : known < 12 ? '7–11 known' : '12+ known'),
);
printTable('The same, by years ahead', published, ({ ahead }) =>
  ahead <= 2 ? '1–2 ahead' : ahead <= 4 ? '3–4 ahead' : '5–8 ahead',
);

console.log('\nPublished on Chinese robots (seeds/data/series.json)');
for (const series of chineseSeries()) {
  const found = backTest(series, EVERY_YEAR, FURTHEST);
  const periods = series.levels.map(({ period }) => period).join(' ');
  console.log(`${series.name}: ${series.levels.length} comparable levels (${periods})`);
  if (found.length > 0) printTable('', found, () => 'scored');
}

console.log('\nWhat a forecast costs, in one thread');
for (const known of [8, 12, 24]) {
  const sorted = generated
    .slice(0, TIMED)
    .map((series) => costOf(series, known))
    .sort((a, b) => a - b);
  const [middle, most] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
  console.log(`${known} levels: median ${middle.toFixed(2)} ms, most ${most.toFixed(2)} ms`);
}

/** The outcomes on occasions on which a rival had something to say. */
function answeredBy(rival: string, all: readonly Outcome[]): Outcome[] {
  const occasions = new Set(all.filter((one) => one.rival === rival).map(({ occasion }) => occasion));
  return all.filter(({ occasion }) => occasions.has(occasion));
}

function costOf({ levels, measureKind }: BenchSeries, known: number): number {
  const start = performance.now();
  const basis = forecastBasis({
    target: { deadline: '2040-12-31', unit: UNIT, comparator: 'at_least' },
    measureKind,
    levels: levels.slice(0, known),
    period: levels[known - 1]!.period,
  });
  const asked = basis && etsQuestion(basis);
  if (basis) forecastFrom(basis, asked && answerEts(asked));
  return performance.now() - start;
}
