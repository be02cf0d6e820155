import { bigint, index, jsonb, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core';

/**
 * Who changed what. Written in the same transaction as the change, or the change fails. Each entry's hash covers
 * the entry and the hash before it: one that is altered, removed or put in between breaks the chain.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    /** 1, 2, 3 … without a gap. */
    id: bigint({ mode: 'number' }).primaryKey(),
    at: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
    actor: text().notNull(),
    /** Whose account; null for commands and seeds. */
    personId: text(),
    action: text().notNull(),
    subject: text().notNull(),
    detail: jsonb().$type<Record<string, unknown>>().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [index('audit_entry_at').on(t.at), index('audit_entry_subject').on(t.subject)],
);

/** One row: the end of the chain. Locked while an entry is added; what was cut off the end shows here. */
export const auditHead = pgTable('audit_head', {
  one: smallint().primaryKey(),
  lastId: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
});
