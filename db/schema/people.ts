import { boolean, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { ROLES, type TokenScope } from '#core/domain/people/permissions.ts';
import { moment } from './columns.ts';
import { region } from './regions.ts';

/** Tables of the sign-in library keep its types: it hands over and expects `Date`. */
const date = () => timestamp({ withTimezone: true, mode: 'date' });

/** Somebody with an account. */
export const person = pgTable('person', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** What one signs in with; null for somebody who signs in elsewhere (OIDC). */
  username: text().unique(),
  displayUsername: text(),
  /** The library wants one for everybody; an address under `.invalid` stands for none. */
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  organisation: text(),
  /** Comes with the demonstration and goes with it. */
  demo: boolean().notNull().default(false),
  /** Since when the account cannot be used; null = it can. */
  disabledAt: moment(),
  createdAt: date().notNull().defaultNow(),
  updatedAt: date().notNull().defaultNow(),
});

const personId = () =>
  text()
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' });

export const personSession = pgTable('person_session', {
  id: text().primaryKey(),
  userId: personId(),
  token: text().notNull().unique(),
  expiresAt: date().notNull(),
  ipAddress: text(),
  userAgent: text(),
  createdAt: date().notNull().defaultNow(),
  updatedAt: date().notNull().defaultNow(),
});

/** A way to sign in: a password (hashed by the library) or an account at an OIDC provider. */
export const personAccount = pgTable('person_account', {
  id: text().primaryKey(),
  userId: personId(),
  accountId: text().notNull(),
  providerId: text().notNull(),
  accessToken: text(),
  refreshToken: text(),
  idToken: text(),
  accessTokenExpiresAt: date(),
  refreshTokenExpiresAt: date(),
  scope: text(),
  password: text(),
  createdAt: date().notNull().defaultNow(),
  updatedAt: date().notNull().defaultNow(),
});

/** What the sign-in library keeps between two steps, such as the state of an OIDC sign-in. */
export const verification = pgTable('verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: date().notNull(),
  createdAt: date().notNull().defaultNow(),
  updatedAt: date().notNull().defaultNow(),
});

/** A role in a region and everything below it. */
export const roleGrant = pgTable(
  'role_grant',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    personId: personId(),
    role: text({ enum: ROLES }).notNull(),
    regionId: integer()
      .notNull()
      .references(() => region.id),
    grantedAt: moment().notNull(),
    grantedBy: text().notNull(),
  },
  (t) => [unique('role_grant_once').on(t.personId, t.role, t.regionId)],
);

/** A secret that a program shows instead of a session. Only its SHA-256 is kept. */
export const apiToken = pgTable('api_token', {
  id: uuid().primaryKey(),
  personId: personId(),
  name: text().notNull(),
  hash: text().notNull().unique(),
  scopes: jsonb().$type<TokenScope[]>().notNull(),
  createdAt: moment().notNull(),
  expiresAt: moment().notNull(),
  lastUsedAt: moment(),
  revokedAt: moment(),
});

export const LINK_KINDS = ['first_administrator', 'invitation', 'password_reset'] as const;

/** A link that works once: whoever holds it chooses a password. Only the SHA-256 of its secret is kept. */
export const oneTimeLink = pgTable('one_time_link', {
  hash: text().primaryKey(),
  kind: text({ enum: LINK_KINDS }).notNull(),
  /** Whose password; null for the first administrator, who is made by it. */
  personId: text().references(() => person.id, { onDelete: 'cascade' }),
  createdAt: moment().notNull(),
  createdBy: text().notNull(),
  expiresAt: moment().notNull(),
  usedAt: moment(),
});

/** Wrong passwords, counted by user name and by address: each one makes the next wait longer. */
export const signInFailure = pgTable('sign_in_failure', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  lastAt: moment().notNull(),
  blockedUntil: moment(),
});
