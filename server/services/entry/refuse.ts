import type { EntryIssue } from '#core/domain/entry/issue.ts';
import { DUPLICATE_CODE } from '#core/domain/entry/reference-issues.ts';
import { AppError } from '#core/domain/errors.ts';
import { placesInAll } from '#core/domain/places-in-all.ts';

/**
 * Ends an entry that has issues, all of them in `details.issues`.
 * @throws AppError `conflict` when nothing but the code is in the way, else `invalid-request`
 */
export function refuse(issues: readonly EntryIssue[]): void {
  const [first] = issues;
  if (!first) return;
  const more = placesInAll(issues.length);
  const taken = issues.every(({ code }) => code === DUPLICATE_CODE);
  throw new AppError(
    taken ? 'conflict' : 'invalid-request',
    { zh: `${first.message}${more.zh}`, en: `${first.messageEn}${more.en}` },
    { issues },
  );
}
