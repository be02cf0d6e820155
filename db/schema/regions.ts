import {
  type AnyPgColumn,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core';

export const REGION_KINDS = ['nation', 'province', 'city', 'county', 'township', 'functional'] as const;

/** A place that reports or is reported on. */
export const region = pgTable('region', {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  /** What people write: the GB/T 2260 code where there is one, else a statistical or internal code. */
  code: text().notNull().unique(),
  /** Null where no official code is known; never invented. */
  gbCode: text(),
  name: text().notNull(),
  /** Without 市, 区, 县 …: what fits on a tile. */
  shortName: text().notNull(),
  nameEn: text(),
  kind: text({ enum: REGION_KINDS }).notNull(),
  /** Administrative parent. */
  parentId: integer().references((): AnyPgColumn => region.id),
  /** Where it reports to, when that is not the administrative parent (平潭). */
  statisticalParentId: integer().references((): AnyPgColumn => region.id),
  /** First and last day on which the region existed; null = no limit known. */
  validFrom: date(),
  validTo: date(),
  /** Codes of the regions that took over. */
  successors: jsonb().$type<string[]>().notNull().default([]),
  aliases: jsonb().$type<string[]>().notNull().default([]),
  note: text(),
  /** Tile in its parent's tile map, 0-based from the north-west; null = has no tile. */
  gridColumn: smallint(),
  gridRow: smallint(),
});

/** Every region with everything below it (and itself, depth 0), by statistical parent. */
export const regionClosure = pgTable(
  'region_closure',
  {
    ancestorId: integer().notNull(),
    descendantId: integer().notNull(),
    depth: smallint().notNull(),
  },
  (t) => [primaryKey({ columns: [t.ancestorId, t.descendantId] })],
);
