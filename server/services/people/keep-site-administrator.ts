import { AppError } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import { lockSiteAdministrators } from '#db/queries/grants.ts';

/**
 * Makes sure that somebody still administers the site when one person no longer does.
 * @throws AppError `conflict` when that person is the last
 */
export async function keepSiteAdministrator(tx: Db, personId: string): Promise<void> {
  const able = await lockSiteAdministrators(tx);
  if (able.includes(personId) && able.length === 1)
    throw new AppError('conflict', {
      zh: '这是全站最后一位管理员：请先让另一位成为全站管理员。',
      en: 'This is the last administrator of the whole site: make somebody else one first.',
    });
}
