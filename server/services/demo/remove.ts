import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { deleteDemo } from '#db/queries/delete-demo.ts';
import { type DemoCounts, keepDemoRemovalDay } from '#db/queries/demo.ts';
import { publish } from '#db/queries/publish.ts';
import { lockPublishing } from '#db/queries/publish-many.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';

/**
 * Takes the whole demonstration away, figures, reports and people, at once or not at all. Real figures stay, also those
 * for the same cells; whatever is cached learns of it by a new data version; no later start brings the
 * demonstration back.
 *
 * @returns what was removed
 * @throws AppError `forbidden` for anybody but an administrator, `conflict` when there is none
 */
export async function removeDemo({ db, now, actor }: ServiceContext): Promise<DemoCounts> {
  authoriseSite(actor, 'site.administer');
  const moment = now().toISOString();
  return db.transaction(async (tx) => {
    await lockPublishing(tx);
    const removed = await deleteDemo(tx);
    if (Object.values(removed).every((count) => count === 0)) {
      throw new AppError('conflict', {
        zh: '没有演示数据，无需移除',
        en: 'There is no demonstration to remove.',
      });
    }
    await publish(
      tx,
      {
        id: crypto.randomUUID(),
        kind: 'demo_removal',
        recorder: actor.name,
        personId: actor.personId,
        note: '移除演示数据',
        demo: false,
        createdAt: moment,
      },
      [],
      moment,
    );
    await keepDemoRemovalDay(tx, chinaDate(moment));
    await insertAuditEntry(tx, {
      at: moment,
      actor: actor.name,
      personId: actor.personId,
      action: 'demo.remove',
      subject: 'demo',
      detail: { ...removed },
    });
    return removed;
  });
}
