import type { Db } from '#db/client.ts';
import { plan } from '#db/schema/index.ts';
import { type DocumentRow, planData } from '../plan-data.ts';
import { type Ids, idOf, insertMissing } from './insert-missing.ts';

export function insertPlans(db: Db, regions: Ids): Promise<Ids> {
  return insertMissing(
    db,
    plan,
    planData.documents.map((row) => toPlan(row, regions)),
  );
}

function toPlan(row: DocumentRow, regions: Ids): typeof plan.$inferInsert {
  const [periodFrom, periodTo] = row.planPeriod ?? [];
  return {
    code: row.id,
    title: row.title,
    shortTitle: row.shortTitle,
    titleEn: row.titleEn,
    kind: row.kind,
    status: row.status,
    docNo: row.docNo,
    issuers: row.issuers,
    leadUnit: row.leadUnit ?? null,
    signedDate: row.signedDate,
    printedDate: row.printedDate,
    publicity: row.publicity ?? null,
    regionId: idOf(regions, row.regionCode),
    periodFrom: periodFrom ?? null,
    periodTo: periodTo ?? null,
    horizons: row.horizons ?? null,
    addressees: row.addressees ?? null,
    copiedTo: row.cc ?? null,
    basis: row.basis ?? null,
    note: row.note,
    supersededBy: null,
  };
}
