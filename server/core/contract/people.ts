import { type Static, Type } from 'typebox';
import { ROLES, type TOKEN_SCOPES } from '../domain/people/permissions.ts';
import { closed, NullableText, NullableWords, Words } from './common.ts';
import { SharedView } from './share-links.ts';

export const GrantView = Type.Object({ role: Words(ROLES), region: Type.String() });

/** Who the server takes the caller for. */
export const SessionView = Type.Object({
  actor: Type.Object({
    personId: NullableText,
    name: Type.String(),
    demo: Type.Boolean({ description: '演示账号：所报数据都是演示数据' }),
    grants: Type.Array(GrantView),
    scopes: Type.Unsafe<(typeof TOKEN_SCOPES)[number][] | null>({
      type: ['array', 'null'],
      items: { type: 'string' },
    }),
  }),
  by: Words(['nothing', 'session', 'token', 'share']),
  share: Type.Union([SharedView, Type.Null()], {
    description: '访问者打开的分享链接；没有时为 null',
  }),
  shareEnded: NullableWords(['expired', 'gone']),
  publicRead: Type.Boolean({ description: '已发布数据是否无需登录即可查看' }),
  oidc: Type.Unsafe<string | null>({
    type: ['string', 'null'],
    description: '统一认证的名称；没有配置时为 null',
  }),
});
export type SessionView = Static<typeof SessionView>;

export const SignInBody = Type.Object(
  {
    username: Type.String({ minLength: 1, maxLength: 100 }),
    password: Type.String({ minLength: 1, maxLength: 500 }),
  },
  closed,
);
export type SignInBody = Static<typeof SignInBody>;

export const LinkView = Type.Object({
  kind: Words(['first_administrator', 'invitation', 'password_reset']),
  name: NullableText,
  username: NullableText,
  expiresAt: Type.String(),
});
export type LinkView = Static<typeof LinkView>;

export const LinkBody = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 60, description: '姓名；设立首位管理员时必填' })),
    username: Type.Optional(Type.String({ maxLength: 100, description: '用户名；设立首位管理员时必填' })),
    password: Type.String({ maxLength: 500 }),
  },
  closed,
);
export type LinkBody = Static<typeof LinkBody>;

/** Where to go on after signing in: an address of this site. */
export const Onward = Type.Optional(Type.String({ maxLength: 500, pattern: '^/(?![/\\\\])' }));

export const OidcBody = Type.Object({ next: Onward }, closed);
export type OidcBody = Static<typeof OidcBody>;

/** Accounts of the demonstration: signing in as one takes a click. */
export const DemoPersonRow = Type.Object({
  username: Type.String(),
  name: Type.String(),
  grants: Type.Array(Type.Object({ role: Words(ROLES), region: Type.String(), regionName: Type.String() })),
});
export type DemoPersonRow = Static<typeof DemoPersonRow>;

export const DemoSignInBody = Type.Object({ username: Type.String({ maxLength: 100 }) }, closed);
export type DemoSignInBody = Static<typeof DemoSignInBody>;
