import { notFound } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { deleteTemplate, findTemplates, lockTemplates } from '#db/queries/briefing-templates.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { refuseOldVersion } from './refuse.ts';
import { TEMPLATE_SUBJECT } from './save.ts';

/**
 * Removes a template; what was made with it stays as it is.
 *
 * @param seen the version that whoever removes it saw
 * @throws AppError `forbidden`, `not-found`, and `conflict` when it was changed since
 */
export async function removeTemplate(
  { db, now, actor }: ServiceContext,
  id: string,
  seen: number,
): Promise<void> {
  authoriseSite(actor, 'site.administer');
  await db.transaction(async (tx) => {
    await lockTemplates(tx);
    const current = (await findTemplates(tx)).find((one) => one.id === id);
    if (!current) throw notFound('模板', id);
    refuseOldVersion(current, seen);
    await deleteTemplate(tx, id);
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'briefing-template.remove',
      subject: TEMPLATE_SUBJECT(id),
      detail: { ...current },
    });
  });
}
