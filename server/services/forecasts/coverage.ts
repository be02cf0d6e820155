import type { ForecastCoverage, ForecastRow } from '#core/contract/forecasts.ts';
import { FORECAST_COVERAGE } from '#core/domain/forecast/forecast.ts';
import { coverageOf } from '#core/domain/forecast/score.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { forecastLedger, type LedgerQuestion } from './ledger.ts';

/** How often the intervals that were shown held what came, as of a moment. */
export async function forecastCoverage(
  context: ServiceContext,
  question: LedgerQuestion,
  moment: Moment,
): Promise<ForecastCoverage> {
  const ledger = await forecastLedger(context, question, moment);
  const of = (demo: boolean) => coverageOf(ledger.filter((row) => row.demo === demo).flatMap(scoresOf));
  return {
    intended: FORECAST_COVERAGE,
    kept: ledger.length,
    hindsight: ledger.filter(({ hindsight }) => hindsight).length,
    real: of(false),
    demo: of(true),
  };
}

/** Nothing is scored that knew the answer. */
function scoresOf({ error, inside, hindsight }: ForecastRow) {
  return error === null || inside === null || hindsight ? [] : [{ error, inside }];
}
