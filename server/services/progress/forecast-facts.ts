import type { ForecastFacts } from '#core/domain/briefing/input.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { forecastsFor } from '../forecasts/for-judged.ts';
import { forecastPaths } from '../forecasts/path.ts';
import type { Judged } from './judged.ts';

/** In the order of the targets: what was said of each deadline, with the way there. */
export async function forecastFacts(
  context: ServiceContext,
  targets: readonly Judged[],
  moment: Moment,
): Promise<(ForecastFacts | null)[]> {
  const forecastOf = await forecastsFor(context, targets, moment);
  const paths = await forecastPaths(targets);
  return targets.map((one, index) => {
    const said = forecastOf(one);
    return said && { value: said.value, low: said.low, high: said.high, path: paths[index]! };
  });
}
