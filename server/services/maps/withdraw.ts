import { AppError, notFound } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { lockShape, withdrawShape } from '#db/queries/region-shapes.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';

/**
 * Takes an outline down: it is shown no more, for no moment. An older one that is still valid stands in its place.
 *
 * @throws AppError `unauthenticated`, `forbidden`, `not-found`, `conflict` when it was withdrawn before
 */
export async function withdrawOutline({ db, actor, now }: ServiceContext, id: string): Promise<void> {
  authoriseSite(actor, 'definition.change');
  const at = now().toISOString();
  await db.transaction(async (tx) => {
    const shape = await lockShape(tx, id);
    if (!shape) throw notFound('地区轮廓', id);
    const { withdrawnAt, reviewNumber } = shape;
    if (withdrawnAt !== null)
      throw new AppError(
        'conflict',
        { zh: '这份轮廓已经撤回。', en: 'These outlines were withdrawn already.' },
        { id, withdrawnAt },
      );
    await withdrawShape(tx, id, at);
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'map.withdraw',
      subject: id,
      detail: { reviewNumber },
    });
  });
}
