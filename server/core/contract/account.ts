import { type Static, Type } from 'typebox';
import { TOKEN_SCOPES } from '../domain/people/permissions.ts';
import { closed, NullableText, Words } from './common.ts';
import { GrantRow } from './managed-people.ts';

/** Whoever is signed in, as they see themselves. */
export const AccountView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  username: NullableText,
  organisation: NullableText,
  email: NullableText,
  demo: Type.Boolean(),
  hasPassword: Type.Boolean(),
  grants: Type.Array(GrantRow),
});
export type AccountView = Static<typeof AccountView>;

/** A browser in which somebody is signed in. */
export const SessionRow = Type.Object({
  id: Type.String(),
  current: Type.Boolean({ description: '就是发出这次请求的会话' }),
  createdAt: Type.String(),
  usedAt: Type.String({ description: '最近使用，精确到约五分钟' }),
  expiresAt: Type.String(),
  address: NullableText,
  userAgent: NullableText,
});
export type SessionRow = Static<typeof SessionRow>;

export const PasswordBody = Type.Object(
  {
    oldPassword: Type.String({ minLength: 1, maxLength: 500 }),
    newPassword: Type.String({ minLength: 1, maxLength: 500 }),
  },
  closed,
);
export type PasswordBody = Static<typeof PasswordBody>;

const Scopes = Type.Array(Words(TOKEN_SCOPES), { minItems: 1, maxItems: 4, uniqueItems: true });

export const TokenRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  scopes: Scopes,
  createdAt: Type.String(),
  expiresAt: Type.String(),
  expired: Type.Boolean(),
  lastUsedAt: NullableText,
});
export type TokenRow = Static<typeof TokenRow>;

export const TokenBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    scopes: Scopes,
    days: Type.Integer({ minimum: 1, maximum: 365, description: '有效天数' }),
  },
  closed,
);
export type TokenBody = Static<typeof TokenBody>;

/** The secret is shown now and never again. */
export const NewTokenResult = Type.Object({ token: TokenRow, secret: Type.String() });
export type NewTokenResult = Static<typeof NewTokenResult>;

export const EndedSessions = Type.Object({ ended: Type.Integer() });
