import { authoriseSomewhere } from '../authorise.ts';
import type { Actor } from '../context.ts';

/**
 * Handing files in is for those who report somewhere; for which regions is judged once the file is read.
 * @throws AppError `unauthenticated` or `forbidden`
 */
export function requireOperator(actor: Actor): void {
  authoriseSomewhere(actor, ['report.write', 'record.import']);
}
