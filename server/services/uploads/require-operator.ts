import { AppError } from '#core/domain/errors.ts';
import type { Role } from '#core/domain/people/permissions.ts';
import type { Actor } from '../context.ts';

const HANDS_IN: readonly Role[] = ['statistician', 'administrator'];

/** Handing files in is for those who report somewhere; for which regions is judged once the file is read. */
export function requireOperator({ personId, grants }: Actor): void {
  if (grants.some(({ role }) => HANDS_IN.includes(role))) return;
  throw personId === null
    ? new AppError('unauthenticated', '上传和查看上传记录需要先登录。')
    : new AppError('forbidden', '上传和查看上传记录需要填报权限。');
}
