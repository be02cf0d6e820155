import { AppError } from '#core/domain/errors.ts';
import type { Actor } from '../context.ts';

/** What figures are judged by is settled by an administrator. */
export function requireAdministrator({ role }: Actor): void {
  if (role !== 'administrator') throw new AppError('forbidden', '只有管理员可以改动目标口径和亮灯规则');
}
