import type { AuditPage, AuditRow } from '#core/contract/audit.ts';
import { addDays, isIsoDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import { type AuditFilter, findAuditActions, findAuditEntries } from '#db/queries/audit-entries.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';

export interface AuditQuestion {
  person?: string | undefined;
  action?: string | undefined;
  subject?: string | undefined;
  text?: string | undefined;
  /** Days in China, both included. */
  from?: string | undefined;
  to?: string | undefined;
}

const PAGE = 100;
const MOST_EXPORTED = 100_000;

/**
 * A page of the audit record, the newest first.
 * @throws AppError `forbidden`, `invalid-request` for what is no day
 */
export async function listAudit(
  context: ServiceContext,
  question: AuditQuestion,
  olderThan: number | null,
): Promise<AuditPage> {
  await authorise(context, 'audit.read', null);
  const found = await findAuditEntries(context.db, filterOf(question), { olderThan, limit: PAGE + 1 });
  const items = found.slice(0, PAGE);
  return {
    items,
    next: found.length > PAGE ? items.at(-1)!.id : null,
    actions: await findAuditActions(context.db),
  };
}

/**
 * Everything that a question finds, at most the newest hundred thousand entries.
 * @throws AppError as `listAudit`
 */
export async function exportAudit(context: ServiceContext, question: AuditQuestion): Promise<AuditRow[]> {
  await authorise(context, 'audit.read', null);
  const everything = { olderThan: null, limit: MOST_EXPORTED };
  return findAuditEntries(context.db, filterOf(question), everything);
}

function filterOf({ person, action, subject, text, from, to }: AuditQuestion): AuditFilter {
  const until = given(to);
  return {
    person: given(person),
    action: given(action),
    subject: given(subject),
    text: given(text),
    from: startOf(given(from), 'from'),
    before: startOf(until !== null && isIsoDate(until) ? addDays(until, 1) : until, 'to'),
  };
}

function given(text: string | undefined): string | null {
  const tidy = text?.trim() ?? '';
  return tidy === '' ? null : tidy;
}

function startOf(day: string | null, parameter: string): IsoInstant | null {
  if (day === null) return null;
  if (!isIsoDate(day)) {
    throw new AppError(
      'invalid-request',
      {
        zh: `“${day}”不是日历上的一天：应写成 2026-08-01`,
        en: `“${day}” is no day of the calendar: write 2026-08-01.`,
      },
      { parameter },
    );
  }
  return `${day}T00:00:00+08:00`;
}
