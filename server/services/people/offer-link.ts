import type { IssuedLink } from '#core/contract/managed-people.ts';
import { AppError } from '#core/domain/errors.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import type { ServiceContext } from '../context.ts';
import { issueLink } from './issue-link.ts';
import { loadManaged, refuseOneself } from './managed.ts';

/**
 * Makes a link by which a person chooses a new password, or the first one when the invitation was not used. The
 * old password works until the link is used.
 *
 * @throws AppError as `loadManaged`; `forbidden` for oneself, who must know the old password; `conflict` for a
 *   stopped account and for somebody who signs in elsewhere
 */
export async function offerLink(context: ServiceContext, id: string): Promise<IssuedLink> {
  const { db, now, actor } = context;
  return db.transaction(async (tx) => {
    const { person } = await loadManaged(tx, actor, id);
    refuseOneself(actor, id, {
      zh: '自己的密码请在“账户”页面更改。',
      en: 'Change your own password on the page “Account”.',
    });
    if (person.disabledAt !== null)
      throw new AppError('conflict', {
        zh: `“${person.name}”的账号已停用，请先恢复。`,
        en: `The account of “${person.name}” is stopped. Restore it first.`,
      });
    if (person.username === null)
      throw new AppError('conflict', {
        zh: `“${person.name}”通过统一认证登录，没有本站的密码。`,
        en: `“${person.name}” signs in elsewhere and has no password of this site.`,
      });
    const link = await issueLink(tx, context, id, person.hasPassword ? 'password_reset' : 'invitation');
    await insertAuditEntry(tx, {
      at: now().toISOString(),
      actor: actor.name,
      personId: actor.personId,
      action: 'people.link',
      subject: `person:${id}`,
      detail: { name: person.name, kind: link.kind, until: link.expiresAt },
    });
    return link;
  });
}
