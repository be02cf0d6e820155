import { AppError } from '#core/domain/errors.ts';
import { authoriseSite } from '../authorise.ts';
import type { Actor } from '../context.ts';

/**
 * Importing writes straight into the record, which nobody reviews.
 *
 * @throws AppError `unauthenticated`, `forbidden`, also for an account of the demonstration
 */
export function mayImport(actor: Actor): void {
  authoriseSite(actor, 'record.import');
  if (actor.demo)
    throw new AppError('forbidden', {
      zh: '演示账号不能免审直接写入数据。',
      en: 'A demonstration account may not write figures without a review.',
    });
}
