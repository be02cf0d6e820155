import { randomUUID } from 'node:crypto';
import type { MilestoneReportBody, MilestoneRow } from '#core/contract/milestones.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { contentOf } from '#core/domain/milestone-draft.ts';
import type { IsoDate, VintageId } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  findMilestoneReports,
  insertMilestoneReports,
  type MilestoneSubject,
} from '#db/queries/milestones.ts';
import { publish } from '#db/queries/publish.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { benchOf, draftOf, faultsOf, refuseFaults } from './draft.ts';
import { evidenceOf, refuseDemoOverReal } from './evidence.ts';
import { toRow } from './list.ts';
import { loadSubject } from './subject.ts';

/**
 * Records what an administrator reports of a goal, task, box item or event without a review, as a vintage of its
 * own beside the earlier reports. A due day that is not mentioned stays as it was chosen last, unless a
 * demonstration chose it.
 *
 * @returns where it stands now
 * @throws AppError `forbidden`, `not-found`, `conflict` for a demonstration account where something real was
 *   reported, and `invalid-request` with every fault in `details.faults`
 */
export async function reportMilestone(
  { db, now, actor }: ServiceContext,
  code: string,
  body: MilestoneReportBody,
): Promise<MilestoneRow> {
  authoriseSite(actor, 'record.import');
  const subject = await loadSubject({ db }, code);
  const at = now().toISOString();
  const today = chinaDate(at);
  const { demo } = actor;

  return db.transaction(async (tx) => {
    await lockPublishing(tx);
    const bench = await benchOf(tx, subject, { today, demo });
    const draft = draftOf(body, bench);
    const { evidence, fault } = await evidenceOf(tx, actor, code, body);
    refuseFaults([...faultsOf(draft, bench), ...(fault ? [fault] : [])]);
    refuseDemoOverReal(demo, bench.reports[0]);
    const content = { ...contentOf(draft, bench.context), ...evidence };
    const recorder = draft.recorder ?? actor.name;
    const { submissionId, vintage } = await publishReport(tx, subject, {
      content,
      recorder,
      personId: actor.personId,
      demo,
      at,
    });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'milestone.report',
      subject: code,
      detail: { submissionId, vintage, recorder, ...content },
    });
    return rowAt(tx, subject, vintage, today, bench.context.units);
  });
}

interface Published {
  content: Omit<Parameters<typeof insertMilestoneReports>[1][number], 'subject' | 'vintageId'>;
  recorder: string;
  personId: string | null;
  demo: boolean;
  at: string;
}

/** Puts a report into the record as a vintage. Call it while nobody else can publish, with the audit entry after it. */
export async function publishReport(
  tx: Db,
  { code, planId }: MilestoneSubject,
  { content, recorder, personId, demo, at }: Published,
): Promise<{ submissionId: string; vintage: VintageId }> {
  const submissionId = randomUUID();
  const vintage = await publish(
    tx,
    {
      id: submissionId,
      kind: 'definition',
      planId,
      recorder,
      personId,
      note: `填报 ${code}`,
      demo,
      createdAt: at,
    },
    [],
    at,
  );
  await insertMilestoneReports(tx, [{ subject: code, vintageId: vintage, ...content }]);
  return { submissionId, vintage };
}

async function rowAt(
  tx: Db,
  subject: MilestoneSubject,
  upTo: VintageId,
  day: IsoDate,
  units: readonly string[],
): Promise<MilestoneRow> {
  return toRow(subject, await findMilestoneReports(tx, upTo, subject.code), { upTo, day }, [...units]);
}
