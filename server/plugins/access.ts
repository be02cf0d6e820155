import type { FastifyRequest, RouteOptions } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '#core/domain/errors.ts';
import { type Access, actionsOf } from '#core/domain/people/access.ts';
import type { Db } from '#db/client.ts';
import { findTokenActor } from '#db/queries/identity.ts';
import type { Auth } from '../identity/auth.ts';
import { type Caller, identify, NOBODY } from '../identity/identify.ts';
import { asksForLast, readsOnly } from '../identity/last-word.ts';
import type { PublicRead } from '../identity/public-read.ts';
import { askTogetherAbout } from '../services/ask-together.ts';
import { authoriseSomewhere, isAllowed } from '../services/authorise.ts';
import type { BriefMemory } from '../services/brief-memory.ts';
import type { Actor } from '../services/context.ts';
import { admitShared } from '../services/share-links/admit.ts';
import { type KnownShare, refusal } from '../services/share-links/open.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** What the route asks of whoever calls it. Every route of the API says so. */
    access?: Access;
    /** True for a question about the server itself, which is answered whoever asks and whatever else goes on. */
    probe?: boolean;
  }
  interface FastifyInstance {
    /** Every route of the API with what it asks, in the order of registration. */
    declaredRoutes: readonly DeclaredRoute[];
    /** Whether whoever asked may still read approved figures: an answer that lasts is judged again and again. */
    mayStillRead: (request: FastifyRequest) => Promise<boolean>;
  }
}

export interface DeclaredRoute {
  method: string;
  /** With its prefix and the names of its parameters. */
  url: string;
  access: Access;
}

interface Options {
  auth: Auth;
  db: Db;
  now: () => Date;
  /** Whether approved figures may be read without an account. */
  publicRead: PublicRead;
  memory: BriefMemory;
}

/** Documentation pages of a plugin of theirs, whose routes cannot be marked. */
const DOCUMENTATION = /^\/api\/docs(\/|$)/;

/**
 * Finds out who is calling, once a request, and lets in who may come in by what the route asks, before anything of
 * the request is read. Whether they may in the region that is meant is judged by the services.
 */
export default fp<Options>(
  async function access(app, { auth, db, now, publicRead, memory }) {
    // Requests that come together with the same token look it up together, each with what holds after it came.
    const findToken = askTogetherAbout((hash) => findTokenActor(db, hash, now().toISOString()));
    const means = { auth, db, now, findToken };
    // Who reads by it again and again is known for as long as nothing is heard of a change.
    const briefly = { ...means, findToken: memory.remember(findToken) };
    const declared: DeclaredRoute[] = [];
    app.decorate('declaredRoutes', declared);
    app.addHook('onRoute', (route) => {
      declared.push(...declarationsOf(route));
    });

    app.decorateRequest('caller', undefined as unknown as Caller);
    app.addHook('onRequest', async (request, reply) => {
      request.caller = NOBODY;
      // The route, not the address: an address can be written in many ways (%61pi is api).
      const route = request.routeOptions.url;
      if (!route?.startsWith('/api/') || request.routeOptions.config.probe) return;
      if (isChange(request) && isCrossSite(request))
        throw new AppError('forbidden', {
          zh: '不接受来自其他网站页面的改动',
          en: 'Changes from pages of other sites are not taken.',
        });
      const { access } = request.routeOptions.config;
      // Drafts, people and their work are kept by nothing between here and the screen.
      if (access !== 'open' && access !== 'approved') reply.header('cache-control', 'no-store');
      request.caller = await identify(request, isChange(request) || asksForLast(request) ? means : briefly);
      if (access === undefined || access === 'open') return;
      const { actor } = request.caller;
      if (access === 'approved') return admit(request, request.caller);
      if (actor.personId === null)
        throw new AppError('unauthenticated', { zh: '请先登录。', en: 'Please sign in first.' });
      if (isChange(request)) refuseReadingToken(actor);
      const actions = actionsOf(access);
      if (actions) authoriseSomewhere(actor, actions);
    });
    app.addHook('onSend', (request, reply, payload, done) => {
      if (isChange(request)) memory.forget();
      // What one account is shown is not kept for the next one at the same screen.
      if (request.caller && request.caller.by !== 'nothing' && !reply.hasHeader('cache-control'))
        reply.header('cache-control', 'private, no-cache');
      done(null, payload);
    });

    function admit(request: FastifyRequest, { actor, share }: Caller): Promise<void> {
      return share === null ? admitReader(actor) : admitShareReader(request, share);
    }

    /** Who opened a link sees its page and nothing else, also on a site that shows more to everybody. */
    async function admitShareReader(request: FastifyRequest, share: KnownShare): Promise<void> {
      if (share.state !== 'open')
        throw new AppError('unauthenticated', refusal(share.state).words, { share: share.state });
      await admitShared(db, share.link, {
        method: request.method,
        route: request.routeOptions.url!.replace(/^\/api\/v1/, ''),
        params: request.params as Record<string, string>,
        query: request.query as Record<string, unknown>,
      });
    }

    app.decorate('mayStillRead', async (request: FastifyRequest) => {
      try {
        const caller = await identify(request, means);
        // Whoever came with a session that has ended is told so, even where everybody may read.
        if (caller.by !== request.caller.by) return false;
        await admit(request, caller);
        return true;
      } catch (error) {
        if (error instanceof AppError) return false;
        throw error;
      }
    });

    async function admitReader(actor: Actor): Promise<void> {
      if ((await publicRead()) || (await isAllowed({ db, actor }, 'approved.read', null))) return;
      throw actor.personId === null
        ? new AppError('unauthenticated', {
            zh: '本站未开放公共查看，请先登录。',
            en: 'This site is not open to the public. Please sign in first.',
          })
        : new AppError('forbidden', {
            zh: '这个账号还没有任何权限，请联系管理员。',
            en: 'This account has no role yet. Please ask the administrator.',
          });
    }
  },
  { name: 'access' },
);

/** @throws Error for a route of the API that does not say what it asks, or lets readers change something */
function declarationsOf({ method, url, config }: RouteOptions): DeclaredRoute[] {
  if (!url.startsWith('/api/') || DOCUMENTATION.test(url)) return [];
  const access = config?.access;
  if (access === undefined) throw new Error(`${method} ${url} does not declare its access`);
  const routes = [method].flat().map((one) => ({ method: one, url, access }));
  if (access === 'approved' && routes.some((one) => isChange(one)))
    throw new Error(`${method} ${url} is open to readers but changes something`);
  return routes;
}

/** A token for reading changes nothing, not even what is its owner's own. */
function refuseReadingToken({ scopes }: Actor): void {
  if (readsOnly(scopes))
    throw new AppError('forbidden', {
      zh: '这个访问令牌只能读取，不能改动。',
      en: 'This access token may read and change nothing.',
    });
}

function isChange({ method }: { method: string }): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

/** A page of another site may make a browser send requests here, with the cookies of whoever looks at it. */
function isCrossSite({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}
