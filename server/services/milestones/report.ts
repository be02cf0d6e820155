import { randomUUID } from 'node:crypto';
import type { MilestoneReportBody, MilestoneRow } from '#core/contract/milestones.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import {
  contentOf,
  draftFaults,
  type MilestoneDraft,
  planStartOf,
  tidyDraft,
} from '#core/domain/milestone-draft.ts';
import { faultText } from '#core/domain/milestone-faults.ts';
import type { IsoDate, VintageId } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  findMilestoneReports,
  insertMilestoneReports,
  type MilestoneSubject,
} from '#db/queries/milestones.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { publish } from '#db/queries/publish.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { toRow } from './list.ts';
import { loadSubject } from './subject.ts';

/**
 * Records what a person reports of a goal, task or event, as a vintage of its own beside the earlier reports.
 * A due day that is not mentioned stays as it was chosen last, unless a demonstration chose it.
 *
 * @returns where it stands now
 * @throws AppError `forbidden`, `not-found`, and `invalid-request` with every fault in `details.faults`
 */
export async function reportMilestone(
  { db, now, actor }: ServiceContext,
  code: string,
  body: MilestoneReportBody,
): Promise<MilestoneRow> {
  authoriseSite(actor, 'record.import');
  const subject = await loadSubject({ db }, code);
  const at = now().toISOString();
  const draft = draftOf(body);
  refuseFaults(draft, subject, chinaDate(at));

  return db.transaction(async (tx) => {
    await lockPublishing(tx);
    const due = body.due === undefined ? await dueChosenLast(tx, code) : draft.due;
    const content = { ...contentOf(draft), due };
    const recorder = draft.recorder ?? actor.name;
    const submissionId = randomUUID();
    const vintage = await publish(
      tx,
      {
        id: submissionId,
        kind: 'definition',
        planId: subject.planId,
        recorder,
        personId: actor.personId,
        note: `填报 ${code}`,
        demo: false,
        createdAt: at,
      },
      [],
      at,
    );
    await insertMilestoneReports(tx, [{ subject: code, vintageId: vintage, ...content }]);
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'milestone.report',
      subject: code,
      detail: { submissionId, vintage, recorder, ...content },
    });
    return rowAt(tx, subject, vintage, chinaDate(at));
  });
}

function draftOf({ state, ...rest }: MilestoneReportBody): MilestoneDraft {
  const { doneOn = null, evidence = null, evidenceUrl = null } = rest;
  const { due = null, note = null, recorder = null } = rest;
  return tidyDraft({ state, doneOn, evidence, evidenceUrl, due, note, recorder });
}

function refuseFaults(draft: MilestoneDraft, subject: MilestoneSubject, today: IsoDate): void {
  const { deadline, periodFrom, signedDate } = subject;
  const planStart = planStartOf(periodFrom, signedDate);
  const faults = draftFaults(draft, { deadline, planStart, today });
  if (faults.length === 0) return;
  throw new AppError('invalid-request', `${faults.map((one) => faultText(one, 'zh')).join('；')}。`, {
    faults: faults.map((one) => ({
      field: one.field,
      code: one.code,
      value: one.value,
      zh: faultText(one, 'zh'),
      en: faultText(one, 'en'),
    })),
  });
}

/** The day that real people hold to; what a demonstration invented is not handed on. */
async function dueChosenLast(tx: Db, code: string): Promise<IsoDate | null> {
  const reports = await findMilestoneReports(tx, await dataVersion(tx), code);
  const real = reports.find(({ demo }) => !demo);
  return real === undefined ? null : real.due;
}

async function rowAt(
  tx: Db,
  subject: MilestoneSubject,
  upTo: VintageId,
  day: IsoDate,
): Promise<MilestoneRow> {
  return toRow(subject, await findMilestoneReports(tx, upTo, subject.code), { upTo, day });
}
