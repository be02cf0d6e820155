import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { OidcBody } from '#core/contract/people.ts';
import { OIDC_RETURN, type Oidc } from '../identity/oidc.ts';
import { beginOidc, endOidc } from '../identity/sign-in-oidc.ts';
import { keepOutOfCaches } from './no-store.ts';
import type { RouteOptions } from './route-options.ts';

interface OidcOptions extends RouteOptions {
  oidc: Oidc;
}

const text = Type.Optional(Type.String({ maxLength: 8000 }));

/** Sign-in at a provider. Only there when one is configured. */
export const oidcRoutes: FastifyPluginAsyncTypebox<OidcOptions> = async (app, { contextOf, oidc }) => {
  const open = { access: 'open' } as const;
  keepOutOfCaches(app);

  app.post(
    '/api/v1/session/oidc',
    {
      config: open,
      schema: {
        tags: ['people'],
        summary: '通过统一认证登录：得到要前往的地址',
        body: OidcBody,
        response: { 200: Type.Object({ url: Type.String() }) },
      },
    },
    async (request, reply) => {
      const { url, cookies } = await beginOidc(oidc, request, request.body.next);
      return reply.header('set-cookie', cookies).send({ url });
    },
  );

  app.get(
    OIDC_RETURN,
    {
      config: open,
      schema: {
        hide: true,
        querystring: Type.Object({
          code: text,
          state: text,
          iss: text,
          error: text,
          error_description: text,
        }),
      },
    },
    async (request, reply) => {
      const { location, cookies } = await endOidc(contextOf(request), oidc, request, request.query);
      return reply.code(302).headers({ location, 'set-cookie': cookies }).send();
    },
  );
};
