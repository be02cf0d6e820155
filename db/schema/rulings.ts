import { bigint, date, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { type PromiseTerms, RULING_KINDS } from '#core/domain/promise.ts';
import { target } from './targets.ts';

/**
 * Changes to promises: amendments by the authority and choices by a person where the document leaves
 * something open. Appended to, never updated; each is a vintage of its own, so that a verdict can be asked
 * for as of a moment.
 */
export const targetRuling = pgTable(
  'target_ruling',
  {
    vintageId: bigint({ mode: 'number' }).primaryKey(),
    targetId: integer()
      .notNull()
      .references(() => target.id),
    kind: text({ enum: RULING_KINDS }).notNull(),
    changes: jsonb().$type<Partial<PromiseTerms>>().notNull(),
    /** From which day an amendment holds; null for a choice. */
    effectiveFrom: date(),
    reason: text().notNull(),
    document: text(),
    locator: text(),
  },
  (t) => [index('target_ruling_target').on(t.targetId)],
);
