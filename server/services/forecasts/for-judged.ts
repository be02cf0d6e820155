import { type Forecast, type ForecastMethod, limitOf } from '#core/domain/forecast/forecast.ts';
import type { ShownForecast } from '#core/domain/forecast/forecast-step.ts';
import { findForecastsByFingerprint, keepForecasts, type NewForecast } from '#db/queries/forecasts.ts';
import { findRegions } from '#db/queries/regions.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { Judged } from '../progress/judged.ts';
import { makeForecasts } from './make.ts';
import { type ForecastAsked, forecastAsked } from './question.ts';

/** What is said of a judged commitment; null where nothing can be. */
export type ForecastOf = (judged: Judged) => ShownForecast | null;

/**
 * Where levels will stand at their deadlines. What the ledger holds already is read from there; the rest
 * is made and kept first, for whatever is shown must be scored later. Asking again changes nothing. The
 * ledger is a record in itself, with date and vintage, and has no audit entry beside it.
 */
export async function forecastsFor(
  context: ServiceContext,
  judged: readonly Judged[],
  moment: Moment,
): Promise<ForecastOf> {
  const asked = judged.map(forecastAsked).filter((one) => one !== null);
  const kept = await keptForecasts(context, asked);
  const missing = asked.filter((one) => !kept.has(keyOf(one)));
  const made = await makeForecasts(missing.map(({ basis }) => basis));
  const news = missing.flatMap((one, index) => {
    const forecast = made[index];
    return forecast ? [{ one, forecast }] : [];
  });
  await keep(context, news, moment);
  const known = new Map([...kept, ...news.map(({ one, forecast }) => [keyOf(one), forecast] as const)]);
  const shown = new Map(
    asked.map((one) => [one.judged, shownForecast(one, known.get(keyOf(one)) ?? null)] as const),
  );
  return (one) => shown.get(one) ?? null;
}

type Said = Pick<Forecast, 'method' | 'value' | 'low' | 'high'>;

function keyOf({ judged: { record, region }, fingerprint }: ForecastAsked): string {
  return `${record.id} ${region.code} ${fingerprint}`;
}

async function keptForecasts(
  { db }: ServiceContext,
  asked: readonly ForecastAsked[],
): Promise<Map<string, Said>> {
  const questions = asked.map(({ judged, fingerprint }) => ({ targetId: judged.record.id, fingerprint }));
  const rows = await findForecastsByFingerprint(db, questions);
  return new Map(
    rows.map(({ targetId, region, fingerprint, method, value, low, high }) => [
      `${targetId} ${region} ${fingerprint}`,
      { method: method as ForecastMethod, value, low, high },
    ]),
  );
}

async function keep(
  { db, now }: ServiceContext,
  news: readonly { one: ForecastAsked; forecast: Forecast }[],
  { upTo }: Moment,
): Promise<void> {
  if (news.length === 0) return;
  const regions = new Map((await findRegions(db)).map(({ code, id }) => [code, id]));
  const madeAt = now().toISOString();
  await keepForecasts(
    db,
    news.map(
      ({ one: { judged, basis, fingerprint, demo }, forecast }): NewForecast => ({
        targetId: judged.record.id,
        regionId: regions.get(judged.region.code)!,
        fingerprint,
        method: forecast.method,
        madeAt,
        upTo,
        period: forecast.to,
        deadline: basis.deadline,
        points: forecast.points,
        value: forecast.value,
        low: forecast.low,
        high: forecast.high,
        unit: judged.target.unit,
        demo,
      }),
    ),
  );
}

function shownForecast({ basis, judged, demo }: ForecastAsked, said: Said | null): ShownForecast | null {
  if (said === null) return null;
  const { method, value, low, high } = said;
  return {
    method,
    points: basis.levels.length,
    from: basis.levels[0]!.period,
    to: basis.levels.at(-1)!.period,
    value,
    low,
    high,
    limited: limitOf(said, basis.floor),
    deadline: basis.deadline,
    unit: judged.target.unit,
    demo,
  };
}
