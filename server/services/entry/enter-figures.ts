import { randomUUID } from 'node:crypto';
import type { FiguresBody, FiguresResult } from '#core/contract/entry/figures.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { type EnteredOutcome, enteredOutcome } from '#core/domain/entry/entered-outcome.ts';
import { refusalText } from '#core/domain/entry/figure-issue.ts';
import { readFigures } from '#core/domain/entry/read-figures.ts';
import { textIssues } from '#core/domain/entry/text-issues.ts';
import { AppError } from '#core/domain/errors.ts';
import { placesInAll } from '#core/domain/places-in-all.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import { composePreview } from '#core/domain/upload/preview.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { publish } from '#db/queries/publish.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { answerableName } from '../uploads/answerable.ts';
import { recordBehind } from '../uploads/record-behind.ts';
import { type LoadedVocabulary, loadVocabulary } from '../uploads/vocabulary.ts';
import { cellsToWrite, originOf } from './cells-to-write.ts';
import { enteredFigures } from './figures-of-body.ts';
import { refuse } from './refuse.ts';

/**
 * Writes the figures that a program sends, all of them or nothing, after the checks of an uploaded file.
 * Figures that are recorded already are not written again.
 *
 * @param dryRun to be told what writing would do, by the same checks, and write nothing
 * @throws AppError `forbidden`, `invalid-request` for texts that cannot be kept, `import-rejected` when
 *   anything is refused or lacks its reason
 */
export async function enterFigures(
  context: ServiceContext,
  body: FiguresBody,
  { dryRun }: { dryRun: boolean },
): Promise<FiguresResult> {
  authoriseSite(context.actor, 'record.import');
  const recorder = answerableName(body.recorder);
  refuse(textIssues({ note: body.note }));
  const at = context.now().toISOString();

  return context.db.transaction(async (tx) => {
    if (!dryRun) await lockPublishing(tx);
    const vocabulary = await loadVocabulary(tx);
    const outcome = await outcomeOf(tx, body, vocabulary, at);
    if (outcome.refusals.length + outcome.doubts.length > 0) throw rejected(outcome);
    const { counts, notes } = outcome;
    const result = { dryRun, recorder, counts, issues: notes };
    if (dryRun || counts.new + counts.changed === 0) return { ...result, submissionId: null, vintage: null };

    const submissionId = randomUUID();
    const vintage = await publish(
      tx,
      {
        id: submissionId,
        kind: 'api',
        ...originOf(outcome.cells, vocabulary),
        recorder,
        personId: context.actor.personId,
        note: body.note ?? null,
        demo: false,
        createdAt: at,
      },
      await cellsToWrite(tx, outcome.cells, vocabulary),
      at,
    );
    await insertAuditEntry(tx, {
      at,
      actor: context.actor.name,
      personId: context.actor.personId,
      action: 'observations.enter',
      subject: submissionId,
      detail: { vintage, recorder, ...counts },
    });
    return { ...result, submissionId, vintage };
  });
}

async function outcomeOf(
  tx: Db,
  body: FiguresBody,
  vocabulary: LoadedVocabulary,
  at: IsoInstant,
): Promise<EnteredOutcome> {
  const figures = enteredFigures(body);
  const reading = readFigures(figures, vocabulary, chinaDate(at));
  const record = await recordBehind(tx, reading, await dataVersion(tx), vocabulary);
  return enteredOutcome(composePreview(reading, record, vocabulary), figures, record);
}

function rejected({ refusals, doubts }: EnteredOutcome): AppError {
  const issues = [...refusals, ...doubts];
  const more = placesInAll(issues.length);
  const lead =
    refusals.length > 0
      ? { zh: '', en: '' }
      : {
          zh: '有的数要在 note 里说明原因才能写入。',
          en: 'Some figures need a reason in their note before they can be written. ',
        };
  const first = refusalText(issues[0]!);
  return new AppError(
    'import-rejected',
    {
      zh: `没有写入任何数据。${lead.zh}${first.zh}${more.zh}`,
      en: `Nothing was written. ${lead.en}${first.en}${more.en}`,
    },
    {
      issues,
    },
  );
}
