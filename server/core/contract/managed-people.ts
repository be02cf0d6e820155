import { type Static, Type } from 'typebox';
import { ROLES } from '../domain/people/permissions.ts';
import { closed, NullableText, Words } from './common.ts';

const Name = Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' });
const Organisation = Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 100 });
const Email = Type.Unsafe<string | null>({
  type: ['string', 'null'],
  maxLength: 200,
  pattern: '^[^\\s@<>,;"]+@[^\\s@<>,;"]+\\.[^\\s@<>,;"]+$',
  description: '用于催报邮件；没有时留空',
});

/** A role in a region and everything below it, as it was granted. */
export const GrantRow = Type.Object({
  id: Type.Integer(),
  role: Words(ROLES),
  region: Type.String(),
  regionName: Type.String(),
  grantedAt: Type.String(),
  grantedBy: Type.String(),
});
export type GrantRow = Static<typeof GrantRow>;

/** Somebody with an account, as an administrator sees them. */
export const PersonRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  username: NullableText,
  organisation: NullableText,
  email: NullableText,
  demo: Type.Boolean(),
  disabledAt: NullableText,
  createdAt: Type.String(),
  lastSignInAt: NullableText,
  hasPassword: Type.Boolean({ description: 'false：尚未设置密码，或由统一认证登录' }),
  linkUntil: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: '已发出、尚未使用的一次性链接的有效期',
  }),
  grants: Type.Array(GrantRow),
  manageable: Type.Boolean({ description: '其全部权限都在您的管理范围内，且不是演示账号' }),
});
export type PersonRow = Static<typeof PersonRow>;

/** A link that works once. Its secret is shown now and never again. */
export const IssuedLink = Type.Object({
  kind: Words(['invitation', 'password_reset']),
  secret: Type.String(),
  path: Type.String({ description: '接在站点地址之后' }),
  expiresAt: Type.String(),
});
export type IssuedLink = Static<typeof IssuedLink>;

export const GrantBody = Type.Object(
  { role: Words(ROLES), region: Type.String({ minLength: 1, maxLength: 40 }) },
  closed,
);
export type GrantBody = Static<typeof GrantBody>;

export const NewPersonBody = Type.Object(
  {
    name: Name,
    username: Type.String({ minLength: 1, maxLength: 100 }),
    organisation: Type.Optional(Organisation),
    email: Type.Optional(Email),
    grants: Type.Optional(Type.Array(GrantBody, { maxItems: 20 })),
  },
  closed,
);
export type NewPersonBody = Static<typeof NewPersonBody>;

export const NewPersonResult = Type.Object({ person: PersonRow, link: IssuedLink });
export type NewPersonResult = Static<typeof NewPersonResult>;

export const ChangePersonBody = Type.Object({ name: Name, organisation: Organisation, email: Email }, closed);
export type ChangePersonBody = Static<typeof ChangePersonBody>;
