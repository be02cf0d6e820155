import { randomUUID } from 'node:crypto';
import type {
  MilestoneReportBody,
  MilestoneReturnRow,
  MilestoneReturnSaveBody,
} from '#core/contract/milestones.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import { contentOf } from '#core/domain/milestone-draft.ts';
import { UNKEEPABLE } from '#core/domain/milestone-faults.ts';
import { moveFrom } from '#core/domain/review/report-moves.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  changeMilestoneReturn,
  findMilestoneReturn,
  findOpenReturn,
  insertMilestoneReturn,
  lockMilestoneReturn,
  type MilestoneReturnRecord,
} from '#db/queries/milestone-returns.ts';
import type { MilestoneSubject } from '#db/queries/milestones.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { benchOf, draftOf, faultsOf, refuseFaults } from '../milestones/draft.ts';
import { evidenceOf } from '../milestones/evidence.ts';
import { loadSubject } from '../milestones/subject.ts';
import { refuseDemoOnReal, requireReturn } from './load.ts';
import { refuseMove, versionConflict } from './refuse.ts';
import { returnView } from './view.ts';

/**
 * Opens a return of a goal, task, box item or event with what is known of it so far. What is incomplete is kept;
 * what cannot be kept (a day that is none) is refused.
 *
 * @throws AppError `forbidden`, `not-found`, `conflict` with `details.open` when another is open, and
 *   `invalid-request` with the faults in `details.faults`
 */
export async function openReturn(
  context: ServiceContext,
  code: string,
  body: MilestoneReportBody,
): Promise<MilestoneReturnRow> {
  const { db, now, actor } = context;
  const subject = await loadSubject(context, code);
  await authorise(context, 'milestone.write', subject.region);
  const at = now().toISOString();
  const id = randomUUID();
  return db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const content = await keptContent(inside, subject, body, actor.demo);
    const createdBy = actor.personId ?? actor.name;
    const opened = await insertMilestoneReturn(tx, {
      id,
      subject: code,
      state: 'draft',
      version: 1,
      ...content,
      createdBy,
      createdAt: at,
      changedAt: at,
      demo: actor.demo,
    });
    if (!opened) {
      const open = await findOpenReturn(tx, code);
      throw new AppError(
        'conflict',
        {
          zh: '这一项已有一份未办结的填报，请在它上面接着填。',
          en: 'There is a report of this under way already. Please go on with it.',
        },
        {
          open: open?.id ?? null,
        },
      );
    }
    await entry(inside, 'milestone.draft', { code, id, version: 1, ...content });
    return returnView(inside, (await findMilestoneReturn(tx, id))!, subject);
  });
}

/**
 * Keeps what was changed in a return that is still being filled in.
 *
 * @throws AppError `forbidden`, `not-found`, `invalid-request`, and `conflict`: with both contents in
 *   `details` when somebody else changed it meanwhile, or when it is past changing
 */
export async function saveReturn(
  context: ServiceContext,
  id: string,
  { version, ...body }: MilestoneReturnSaveBody,
): Promise<MilestoneReturnRow> {
  const { db, now, actor } = context;
  const { subject } = await requireReturn(context, id);
  await authorise(context, 'milestone.write', subject.region);
  return db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    await lockMilestoneReturn(tx, id);
    const record = (await findMilestoneReturn(tx, id))!;
    refuseDemoOnReal(context, record);
    if (record.version !== version) throw await versionConflict(inside, record, subject, body);
    const state = moveFrom(record.state, 'save');
    if (state === null) throw refuseMove(record.state, 'save');
    const content = await keptContent(inside, subject, body, actor.demo);
    await changeMilestoneReturn(tx, record, {
      ...content,
      state,
      demo: actor.demo,
      changedAt: now().toISOString(),
    });
    await entry(inside, 'milestone.save', {
      code: subject.code,
      id,
      version: version + 1,
      ...changedFields(record, content),
    });
    return returnView(inside, (await findMilestoneReturn(tx, id))!, subject);
  });
}

/** What a body says, as it is kept. */
async function keptContent(
  { db, now, actor }: ServiceContext,
  subject: MilestoneSubject,
  body: MilestoneReportBody,
  demo: boolean,
) {
  const bench = await benchOf(db, subject, { today: chinaDate(now().toISOString()), demo });
  const draft = draftOf(body, bench);
  const { evidence, fault } = await evidenceOf(db, actor, subject.code, body);
  const faults = [...faultsOf(draft, bench), ...(fault ? [fault] : [])];
  refuseFaults(faults.filter(({ code }) => UNKEEPABLE.includes(code)));
  const { state: reported, ...content } = contentOf(draft, bench.context);
  return { reported, ...content, ...evidence, recorder: draft.recorder ?? actor.name };
}

type Content = Awaited<ReturnType<typeof keptContent>>;

/** From what to what, field by field. */
function changedFields(record: MilestoneReturnRecord, content: Content) {
  const fields = Object.keys(content) as (keyof Content)[];
  const changed = fields.filter((field) => record[field] !== content[field]);
  return { changes: changed.map((field) => ({ field, from: record[field], to: content[field] })) };
}

function entry(
  { db, now, actor }: ServiceContext & { db: Db },
  action: string,
  { code, ...detail }: { code: string } & Record<string, unknown>,
): Promise<void> {
  return insertAuditEntry(db, {
    at: now().toISOString(),
    actor: actor.name,
    personId: actor.personId,
    action,
    subject: code,
    detail,
  });
}
