import { type Static, Type } from 'typebox';
import { closed, NullableText, Words } from './common.ts';

export const SHARE_LINK_STATES = ['open', 'expired', 'revoked'] as const;

export const ShareLinkRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  address: Type.String(),
  asOf: NullableText,
  author: Type.String(),
  own: Type.Boolean(),
  createdAt: Type.String(),
  expiresAt: Type.String(),
  revokedAt: NullableText,
  lastUsedAt: NullableText,
  state: Words(SHARE_LINK_STATES),
});
export type ShareLinkRow = Static<typeof ShareLinkRow>;

export const ShareLinkBody = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    address: Type.String({ maxLength: 2000, description: '站内地址（路径与查询），如 /plans/SD' }),
    asOf: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      description: '固定的数据时点，写法同 asOf；null 为始终看最新',
    }),
    days: Type.Integer({ minimum: 1, maximum: 366, description: '有效天数' }),
  },
  closed,
);
export type ShareLinkBody = Static<typeof ShareLinkBody>;

export const NewShareLinkResult = Type.Object({
  link: ShareLinkRow,
  /** `/s/…`: shown this once and not kept. */
  path: Type.String(),
});
export type NewShareLinkResult = Static<typeof NewShareLinkResult>;

export const OpenShareBody = Type.Object({ secret: Type.String({ maxLength: 200 }) }, closed);
export type OpenShareBody = Static<typeof OpenShareBody>;

/** What a reader outside is told of the link that they opened. */
export const SharedView = Type.Object({
  name: Type.String(),
  author: Type.String(),
  address: Type.String(),
  asOf: NullableText,
  createdAt: Type.String(),
  expiresAt: Type.String(),
});
export type SharedView = Static<typeof SharedView>;
