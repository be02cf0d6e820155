import type { Db } from '#db/client.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findPlans } from '#db/queries/plans.ts';
import { findRegions } from '#db/queries/regions.ts';
import { findTargets } from '#db/queries/targets.ts';

/** Public codes to what the database knows them by. Each throws a RangeError for an unknown code. */
export interface DemoIds {
  plan: (code: string) => number;
  target: (code: string) => number;
  indicator: (code: string) => number;
  region: (code: string) => { id: number; name: string };
}

/** Reads the codes once, for thousands of figures. */
export async function findDemoIds(db: Db): Promise<DemoIds> {
  const plan = byCode(await findPlans(db));
  const target = byCode(await findTargets(db));
  const indicator = byCode(await findIndicators(db));
  const region = byCode(await findRegions(db));
  return {
    plan: (code) => plan(code).id,
    target: (code) => target(code).id,
    indicator: (code) => indicator(code).id,
    region,
  };
}

function byCode<Row extends { code: string }>(rows: readonly Row[]): (code: string) => Row {
  const found = new Map(rows.map((row) => [row.code, row]));
  return (code) => {
    const row = found.get(code);
    if (!row) throw new RangeError(`The demonstration names "${code}", which is not seeded`);
    return row;
  };
}
