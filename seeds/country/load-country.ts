import { eq } from 'drizzle-orm';
import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import { addPeriods, lastCompletePeriod } from '#core/domain/period.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Database, Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { lockPublishing, publishMany } from '#db/queries/publish-many.ts';
import { prepareForBulk } from '#db/queries/staged-figures.ts';
import { indicator, plan, region, regionClosure, vintage } from '#db/schema/index.ts';
import { countryBatches } from './country-batches.ts';
import { FIGURE_COLUMNS, type Figures, figurePieces } from './country-figures.ts';
import { countryIndicators } from './country-indicators.ts';
import { COUNTRY_PLAN, insertCountryPlan, insertCountryTargets } from './country-plan.ts';
import type { CountrySize } from './country-size.ts';
import { type CountryRegion, closureOf, countryRegions } from './region-tree.ts';

const ROWS_PER_INSERT = 500;

/**
 * Writes a made-up country into the record, at once or not at all: its regions, indicators, a plan with targets, and
 * its figures by COPY as the vintages that its offices would have published. All of it is marked as demonstration.
 *
 * @returns how many figures there are, every version counted
 * @throws AppError `conflict` where there is one already
 */
export async function loadCountry(database: Database, size: CountrySize, now: IsoInstant): Promise<number> {
  const written = await database.writeAtOnce(async ({ tx, copyIn }) => {
    await lockPublishing(tx);
    await prepareForBulk(tx);
    if ((await tx.$count(plan, eq(plan.code, COUNTRY_PLAN))) > 0)
      throw new AppError('conflict', {
        zh: '已有演示国家；先用 npm run country -- --remove 移除。',
        en: 'There is a demonstration country already; remove it by npm run country -- --remove first.',
      });
    const figures = await insertFrame(tx, size, now);
    const planId = await insertCountryPlan(tx, figures.regionIds[0]!, figures.periods);
    await insertCountryTargets(tx, figures, planId);
    const batches = countryBatches(figures.periods, { planId, regionId: figures.regionIds[0]!, now });
    await publishMany(tx, batches);
    const [first] = await tx
      .select({ id: vintage.id })
      .from(vintage)
      .where(eq(vintage.submissionId, batches[0]!.submission.id));
    const target = { table: 'observation', columns: FIGURE_COLUMNS };
    let count = 0;
    await copyIn(
      target,
      counted(figurePieces(figures, first!.id - 1), (rows) => (count += rows)),
    );
    await insertAuditEntry(tx, {
      at: now,
      actor: 'country',
      action: 'country.seed',
      subject: COUNTRY_PLAN,
      detail: { ...size, figures: count },
    });
    return count;
  });
  await database.maintain();
  return written;
}

/** Regions with their closure, and indicators: what figures are filed under. */
async function insertFrame(tx: Db, size: CountrySize, now: IsoInstant): Promise<Figures> {
  const regions = countryRegions(size.regions);
  const indicators = countryIndicators(size.indicators);
  const regionIds = await insertRegions(tx, regions);
  const closure = closureOf(regions).map(({ ancestor, descendant, depth }) => ({
    ancestorId: regionIds[ancestor]!,
    descendantId: regionIds[descendant]!,
    depth,
  }));
  for (const rows of chunks(closure)) await tx.insert(regionClosure).values(rows);
  const inserted = await tx
    .insert(indicator)
    .values(indicators.map(({ form, ...row }) => row))
    .returning({ id: indicator.id });
  const newest = lastCompletePeriod(chinaDate(now), 3);
  return {
    ...size,
    regions,
    regionIds,
    indicators,
    indicatorIds: inserted.map(({ id }) => id),
    periods: Array.from({ length: size.quarters }, (_, quarter) =>
      addPeriods(newest, quarter + 1 - size.quarters),
    ),
  };
}

/** Level after level, since children name their parent's id. */
async function insertRegions(tx: Db, regions: readonly CountryRegion[]): Promise<number[]> {
  const ids: number[] = [];
  for (const kind of ['nation', 'province', 'city', 'county'] as const) {
    const rows = regions
      .filter((one) => one.kind === kind)
      .map(({ parent, ...row }) => ({
        ...row,
        parentId: parent === null ? null : ids[parent]!,
        note: '演示数据',
      }));
    for (const some of chunks(rows)) {
      const inserted = await tx.insert(region).values(some).returning({ id: region.id });
      ids.push(...inserted.map(({ id }) => id));
    }
  }
  return ids;
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  add: (rows: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    let rows = 0;
    for (const byte of piece) if (byte === 10) rows += 1;
    add(rows);
    yield piece;
  }
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT)
    yield rows.slice(start, start + ROWS_PER_INSERT);
}
