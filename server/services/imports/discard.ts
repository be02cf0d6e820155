import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { deleteImport, lockImport } from '#db/queries/imports.ts';
import type { ServiceContext } from '../context.ts';
import { requireImport } from './find.ts';
import { mayImport } from './may-import.ts';

/**
 * Throws a preview away with the rows that wait for it.
 *
 * @throws AppError `unauthenticated`, `forbidden`, `not-found`, `conflict` when it was committed
 */
export async function discardImport({ db, now, actor }: ServiceContext, id: string): Promise<void> {
  mayImport(actor);
  await db.transaction(async (tx) => {
    await lockImport(tx, id);
    const found = await requireImport(tx, id);
    if (found.state === 'committed') {
      throw new AppError(
        'conflict',
        {
          zh: '这次导入已经写入，不能再放弃。',
          en: 'This import was written and cannot be given up any more.',
        },
        { id, vintage: found.vintage },
      );
    }
    await deleteImport(tx, found);
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'import.discard',
      subject: id,
      detail: { fileName: found.fileName, hash: found.fileHash },
    });
  });
}
