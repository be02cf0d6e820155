import { notFound } from '#core/domain/errors.ts';
import type { RuledPromise } from '#core/domain/ruling-faults.ts';
import { wholeOf } from '#core/domain/ruling-faults.ts';
import type { IsoDate, TargetCode, VintageId } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findRulings } from '#db/queries/rulings.ts';
import { findTargets, type TargetRecord } from '#db/queries/targets.ts';
import { termsOf } from '../progress/promises.ts';

export async function requireTarget(db: Db, code: TargetCode): Promise<TargetRecord> {
  const [record] = await findTargets(db, { code });
  if (!record) throw notFound('目标', code);
  return record;
}

/** The first day of the plan's own period, from its title; null where the title gives none. */
export function planStartOf({ planFrom }: TargetRecord): IsoDate | null {
  return planFrom === null ? null : `${planFrom}-01-01`;
}

/** A promise with everything that a ruling on it is held against, as of a vintage. */
export async function ruledPromise(db: Db, record: TargetRecord, upTo: VintageId): Promise<RuledPromise> {
  const indicator = (await findIndicators(db)).find(({ code }) => code === record.indicator)!;
  const { measureKind, scale } = indicator;
  return {
    document: termsOf(record),
    rulings: await findRulings(db, upTo, record.code),
    measureKind,
    whole: wholeOf(measureKind, scale),
    planStart: planStartOf(record),
  };
}
