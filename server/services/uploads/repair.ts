import type { RepairBody, UploadPreview } from '#core/contract/uploads.ts';
import { AppError } from '#core/domain/errors.ts';
import type { CellRepair } from '#core/domain/upload/apply-repairs.ts';
import { offeredRepairs } from '#core/domain/upload/offered-repairs.ts';
import type { Preview } from '#core/domain/upload/preview.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { dataVersion } from '#db/queries/observations.ts';
import { loadFileBytes, lockUpload, setRepairs } from '#db/queries/uploads.ts';
import type { ServiceContext } from '../context.ts';
import { judge, openUpload, readOpened } from './judge.ts';
import { regionsToHandIn, requireUpload } from './may-see.ts';
import { outcomeDigest } from './outcome.ts';
import { previewView } from './preview-view.ts';
import { requireOperator } from './require-operator.ts';

/**
 * Takes a value that the preview offers in place of what a cell says, or takes it back; the file itself stays as it
 * is. Answers the preview with it.
 *
 * @throws AppError `forbidden`, `not-found`, `invalid-request` for a value that is not offered or a cell that was
 *   not repaired, `conflict` for a file that is written already or was repaired by somebody else at the same time
 */
export async function repairUpload(
  { db, now, actor }: ServiceContext,
  id: string,
  { sheet, address, value }: RepairBody,
): Promise<UploadPreview> {
  requireOperator(actor);
  const upload = await requireUpload(db, actor, id);
  if (upload.state !== 'previewed')
    throw new AppError(
      'conflict',
      { zh: '这个文件已经写入，不能再改。', en: 'This file was written and cannot be changed any more.' },
      { id },
    );
  const at = now();
  const bytes = await loadFileBytes(db, upload.fileHash);
  const opened = await openUpload(db, bytes, at, await regionsToHandIn(db, actor));
  const version = await dataVersion(db);
  const judged = (repairs: readonly CellRepair[]): Promise<Preview> =>
    judge(db, readOpened(opened, repairs), version, { includeDemo: actor.demo });

  const cell = { sheet, address };
  const others = upload.repairs.filter((one) => !isAt(one, cell));
  const asItIs = await judged([]);
  const chosen =
    value === null
      ? takenBack(upload.repairs, cell, offeredRepairs(asItIs, cell, null))
      : taken(
          others,
          offeredRepairs(await judged(others), cell, value) ?? offeredRepairs(asItIs, cell, value),
        );
  if (chosen === null) throw notOffered(cell, value);

  const read = readOpened(opened, chosen);
  const preview = await judge(db, read, version, { includeDemo: actor.demo });
  const outcome = outcomeDigest(preview);
  const repaired = await db.transaction(async (tx) => {
    await lockUpload(tx, id);
    const locked = await requireUpload(tx, actor, id);
    if (locked.state !== upload.state || JSON.stringify(locked.repairs) !== JSON.stringify(upload.repairs)) {
      throw new AppError(
        'conflict',
        {
          zh: '别人刚刚改动了这次上传，请重新查看预览。',
          en: 'Somebody changed this upload just now. Please look at the preview again.',
        },
        { id },
      );
    }
    await setRepairs(tx, id, { repairs: chosen, outcome, dataVersion: version });
    await insertAuditEntry(tx, {
      at: at.toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'upload.repair',
      subject: id,
      detail: { sheet, address, value, hash: upload.fileHash, repairs: chosen },
    });
    return requireUpload(tx, actor, id);
  });
  return previewView(repaired, read, preview, version);
}

function taken(others: readonly CellRepair[], offered: readonly CellRepair[] | null): CellRepair[] | null {
  return offered && [...others.filter((one) => !offered.some((other) => isAt(one, other))), ...offered];
}

/** Without the cell's own repair, and that of its counterpart. */
function takenBack(
  repairs: readonly CellRepair[],
  cell: Pick<CellRepair, 'sheet' | 'address'>,
  offered: readonly CellRepair[] | null,
): CellRepair[] | null {
  if (!repairs.some((one) => isAt(one, cell))) return null;
  const together = offered ?? [];
  return repairs.filter((one) => !isAt(one, cell) && !together.some((other) => isAt(one, other)));
}

function isAt(a: Pick<CellRepair, 'sheet' | 'address'>, b: Pick<CellRepair, 'sheet' | 'address'>): boolean {
  return a.sheet === b.sheet && a.address === b.address;
}

function notOffered(cell: Pick<CellRepair, 'sheet' | 'address'>, value: number | null): AppError {
  const place = cell.sheet === null ? cell.address : `${cell.sheet}!${cell.address}`;
  const why =
    value === null
      ? { zh: '没有采用过建议值', en: 'took no offered value' }
      : { zh: `没有提出过 ${value} 这个建议值`, en: `did not offer ${value}` };
  return new AppError(
    'invalid-request',
    {
      zh: `预览对单元格 ${place} ${why.zh}，文件的内容没有改动。`,
      en: `The preview ${why.en} for cell ${place}; the file was not changed.`,
    },
    {
      ...cell,
      value,
    },
  );
}
