import { boolean, date, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { FORMS } from '#core/domain/observation.ts';
import { moment } from './columns.ts';
import { indicator } from './indicators.ts';
import { region } from './regions.ts';

/** A remark that somebody pinned to one figure of a series. */
export const annotation = pgTable(
  'annotation',
  {
    id: uuid().primaryKey(),
    indicatorId: integer()
      .notNull()
      .references(() => indicator.id),
    regionId: integer()
      .notNull()
      .references(() => region.id),
    period: text().notNull(),
    form: text({ enum: FORMS }).notNull(),
    text: text().notNull(),
    personId: text(),
    /** Name of whoever wrote it, as it was then. */
    author: text().notNull(),
    createdAt: moment().notNull(),
    /** Taken down; it stays in the record, and on what is shown of a moment before. */
    withdrawnAt: moment(),
    withdrawnBy: text(),
  },
  (t) => [index('annotation_series').on(t.indicatorId, t.regionId)],
);

/** An address of the site that somebody keeps under a name. */
export const savedView = pgTable(
  'saved_view',
  {
    id: uuid().primaryKey(),
    personId: text().notNull(),
    name: text().notNull(),
    /** Path and query, from the first slash. */
    address: text().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [index('saved_view_person').on(t.personId)],
);

/** A link with which somebody outside reads what one address shows. Never deleted: ended by its day or by hand. */
export const shareLink = pgTable(
  'share_link',
  {
    id: uuid().primaryKey(),
    /** SHA-256 of the secret in the link; the secret itself is not kept. */
    secretHash: text().notNull().unique(),
    name: text().notNull(),
    /** Path and query that it opens. */
    address: text().notNull(),
    /** The moment that its readers look from, whatever they ask; null = what is newest. */
    asOf: moment(),
    personId: text().notNull(),
    author: text().notNull(),
    createdAt: moment().notNull(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
    lastUsedAt: moment(),
  },
  (t) => [index('share_link_person').on(t.personId)],
);

/** The outline of a region on a map, with what the law asks to stand beside it. A new one is a new row. */
export const regionShape = pgTable(
  'region_shape',
  {
    id: uuid().primaryKey(),
    regionId: integer()
      .notNull()
      .references(() => region.id),
    /** A Polygon or MultiPolygon of GeoJSON, in degrees. */
    geometry: jsonb().$type<unknown>().notNull(),
    /** 审图号 */
    reviewNumber: text().notNull(),
    source: text().notNull(),
    validFrom: date().notNull(),
    /** Last day; null = not limited. */
    validTo: date(),
    author: text().notNull(),
    createdAt: moment().notNull(),
    withdrawnAt: moment(),
  },
  (t) => [index('region_shape_region').on(t.regionId)],
);

/** What a wall shows in turn. */
export const playlist = pgTable('playlist', {
  id: uuid().primaryKey(),
  name: text().notNull().unique(),
  scenes: jsonb().$type<unknown>().notNull(),
  /** The one that a wall without an address of its own plays; at most one. */
  standard: boolean().notNull(),
  author: text().notNull(),
  changedAt: moment().notNull(),
});
