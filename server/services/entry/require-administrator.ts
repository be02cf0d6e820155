import { AppError } from '#core/domain/errors.ts';
import type { Actor } from '../context.ts';

/** What is promised, and what is counted, is for administrators to enter. */
export function requireAdministrator({ role }: Actor): void {
  if (role !== 'administrator') throw new AppError('forbidden', '录入计划、指标和目标需要管理权限。');
}
