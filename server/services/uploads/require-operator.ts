import { AppError } from '#core/domain/errors.ts';
import type { Actor } from '../context.ts';

/** Handing figures in, and seeing what others handed in, is for operators and administrators. */
export function requireOperator({ role }: Actor): void {
  if (role === 'visitor') throw new AppError('forbidden', '上传和查看上传记录需要填报权限。');
}
