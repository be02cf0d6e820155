import { randomUUID } from 'node:crypto';
import type { RulingBody, RulingRow } from '#core/contract/rulings.ts';
import { AppError } from '#core/domain/errors.ts';
import type { RulingDraft } from '#core/domain/ruling-draft.ts';
import type { RulingFault } from '#core/domain/ruling-fault.ts';
import { rulingFaultText } from '#core/domain/ruling-fault-words.ts';
import { readRuling } from '#core/domain/ruling-faults.ts';
import type { TargetCode } from '#core/domain/units.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { publish } from '#db/queries/publish.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { findRulings, insertRuling } from '#db/queries/rulings.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { answerableName } from '../uploads/answerable.ts';
import { requireTarget, ruledPromise } from './ruled-target.ts';

/**
 * Records an amendment or a choice beside the document's own words, as a vintage without figures: everything
 * that is judged from now on knows of it, and what was judged before can be asked for as of then.
 *
 * @throws AppError `forbidden`, `not-found`, and `invalid-request` with every fault in `details.faults`
 */
export async function recordRuling(
  { db, now, actor }: ServiceContext,
  code: TargetCode,
  body: RulingBody,
): Promise<RulingRow> {
  authoriseSite(actor, 'definition.change');
  const recorder = answerableName(body.recorder);
  const draft = draftOf(body);
  const at = now().toISOString();

  return db.transaction(async (tx) => {
    await lockPublishing(tx);
    const record = await requireTarget(tx, code);
    const { changes, faults } = readRuling(draft, await ruledPromise(tx, record, await dataVersion(tx)));
    if (faults.length > 0) throw refusal(faults);

    const { kind, effectiveFrom, document, locator, reason } = draft;
    const submissionId = randomUUID();
    const vintage = await publish(
      tx,
      {
        id: submissionId,
        kind: 'definition',
        recorder,
        personId: actor.personId,
        note: `${kind === 'choice' ? '选定' : '调整'} ${code}`,
        demo: false,
        createdAt: at,
      },
      [],
      at,
    );
    const ruling = { kind, changes, effectiveFrom, reason, document, locator };
    await insertRuling(tx, { vintageId: vintage, targetId: record.id, ...ruling });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'ruling.record',
      subject: code,
      detail: { submissionId, vintage, recorder, ...ruling },
    });
    const recorded = await findRulings(tx, vintage, code);
    return recorded.find((one) => one.vintage === vintage)!;
  });
}

/** What was written, without spaces around it; an empty text is a missing one. */
function draftOf({ kind, changes, effectiveFrom, document, locator, reason }: RulingBody): RulingDraft {
  const tidy = (text: string | null | undefined) => text?.trim() || null;
  return {
    kind,
    changes,
    effectiveFrom: tidy(effectiveFrom),
    document: tidy(document),
    locator: tidy(locator),
    reason: reason.trim(),
  };
}

function refusal(faults: readonly RulingFault[]): AppError {
  const told = faults.map((fault) => ({
    field: fault.field,
    code: fault.code,
    value: fault.value ?? null,
    zh: rulingFaultText(fault, 'zh'),
    en: rulingFaultText(fault, 'en'),
  }));
  return new AppError(
    'invalid-request',
    { zh: `${told.map(({ zh }) => zh).join('；')}。`, en: `${told.map(({ en }) => en).join('; ')}.` },
    {
      faults: told,
    },
  );
}
