import { AppError } from '#core/domain/errors.ts';
import { may } from '#core/domain/people/permissions.ts';
import type { Actor } from '../context.ts';

/** Handing files in is for those who report somewhere; for which regions is judged once the file is read. */
export function requireOperator(actor: Actor): void {
  const { personId, grants } = actor;
  if (
    may(actor, 'record.import', null) ||
    grants.some(({ region }) => may(actor, 'report.write', [region]))
  ) {
    return;
  }
  throw personId === null
    ? new AppError('unauthenticated', '上传和查看上传记录需要先登录。')
    : new AppError('forbidden', '上传和查看上传记录需要填报权限。');
}
