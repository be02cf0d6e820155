import type { MilestoneReportBody } from '#core/contract/milestones.ts';
import { AppError } from '#core/domain/errors.ts';
import {
  type DraftContext,
  draftFaults,
  type MilestoneDraft,
  planStartOf,
  tidyDraft,
} from '#core/domain/milestone-draft.ts';
import { type DraftFault, faultText } from '#core/domain/milestone-faults.ts';
import type { IsoDate } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findResponsibleUnits } from '#db/queries/milestone-returns.ts';
import {
  findMilestoneReports,
  type MilestoneReportRecord,
  type MilestoneSubject,
} from '#db/queries/milestones.ts';
import { dataVersion } from '#db/queries/observations.ts';

/** What a report of a subject is held against, and what was published of it before. */
export interface Bench {
  context: DraftContext;
  /** Newest first. Without what a demonstration reported, unless a demonstration reports. */
  reports: MilestoneReportRecord[];
  /** The name under which a unit is known, however a document writes it. */
  unitNamed: (text: string | null) => string | null;
}

export async function benchOf(
  db: Db,
  subject: MilestoneSubject,
  { today, demo }: { today: IsoDate; demo: boolean },
): Promise<Bench> {
  const { code, kind, deadline, periodFrom, signedDate, task } = subject;
  const units = task === null ? [] : await findResponsibleUnits(db, task);
  const all = await findMilestoneReports(db, await dataVersion(db), code);
  const reports = all.filter((one) => demo || !one.demo);
  return {
    context: {
      deadline,
      planStart: planStartOf(periodFrom, signedDate),
      today,
      takesPercent: kind !== 'event',
      lastPercent: reports[0]?.percent ?? null,
      units: [...new Set(units.map(({ name }) => name))],
    },
    reports,
    unitNamed: (text) => units.find(({ writtenAs }) => writtenAs === text)?.name ?? text,
  };
}

/**
 * What a body says, tidied. A due day that is not mentioned stays as it was chosen last.
 */
export function draftOf(
  { state, due, percent = null, ...rest }: MilestoneReportBody,
  { reports, unitNamed }: Pick<Bench, 'reports' | 'unitNamed'>,
): MilestoneDraft {
  const { doneOn = null, evidence = null, evidenceUrl = null, evidenceFile = null } = rest;
  const { note = null, unit = null, recorder = null } = rest;
  const tidy = tidyDraft({
    state,
    percent: percent === null ? null : String(percent),
    doneOn,
    evidence,
    evidenceUrl,
    evidenceFile,
    due: due === undefined ? (reports[0]?.due ?? null) : due,
    note,
    unit,
    recorder,
  });
  return { ...tidy, unit: unitNamed(tidy.unit) };
}

export function refuseFaults(faults: readonly DraftFault[]): void {
  if (faults.length === 0) return;
  throw new AppError(
    'invalid-request',
    {
      zh: `${faults.map((one) => faultText(one, 'zh')).join('；')}。`,
      en: `${faults.map((one) => faultText(one, 'en')).join('; ')}.`,
    },
    {
      faults: faults.map(faultView),
    },
  );
}

/** A fault as it travels. */
export function faultView(fault: DraftFault) {
  const { field, code, value } = fault;
  return { field, code, value, zh: faultText(fault, 'zh'), en: faultText(fault, 'en') };
}

export function faultsOf(draft: MilestoneDraft, { context }: Pick<Bench, 'context'>): DraftFault[] {
  return draftFaults(draft, context);
}
