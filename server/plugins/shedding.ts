import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { AppError } from '#core/domain/errors.ts';
import { queueOf } from '../files/queue.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for an answer that goes on until somebody leaves, which keeps nothing busy. */
    lasting?: boolean;
  }
  interface FastifyRequest {
    /** Whether it counts among those that are answered now. */
    takenOn: boolean;
  }
  interface FastifyInstance {
    /** How many requests were turned away. */
    shed: () => number;
  }
}

export interface MostAtOnce {
  /** Requests of the API that are taken on; more are turned away at once. */
  requests: number;
  /** Answers to readers that are worked out at a time; the others wait in line. */
  working: number;
  /** How long one waits in that line before it is turned away. */
  waitMs: number;
}

/**
 * An answer that has to be worked out keeps the one thread of the server busy for up to a tenth of a second. Four at a
 * time leave the database something to do meanwhile, and what is asked between them (health, a kept answer) waits
 * for one of them and not for hundreds.
 */
export const MOST_AT_ONCE: MostAtOnce = { requests: 250, working: 4, waitMs: 10_000 };

const RETRY_AFTER_S = 2;

/**
 * Turns away what it could not answer in time, with 503 and when to come back, before anything is read or asked of the
 * database. Questions about the server itself are always answered; files and screens are given from the disk.
 */
export default fp<MostAtOnce>(
  async function shedding(app, { requests, working, waitMs }) {
    const line = queueOf({ most: working, waiting: requests });
    let open = 0;
    let stopping = false;
    let shed = 0;
    app.decorate('shed', () => shed);
    app.decorateRequest('takenOn', false);

    const overloaded = (): AppError => {
      shed += 1;
      return new AppError(
        'unavailable',
        {
          zh: '访问的人太多，服务器一时忙不过来，请稍后再试。',
          en: 'Too many requests at once. Please try again later.',
        },
        {
          retryAfterSeconds: RETRY_AFTER_S,
        },
      );
    };

    app.addHook('preClose', async () => {
      stopping = true;
    });
    // Kept open for a next request, a connection would hold up the stop.
    app.addHook('onSend', (_request, reply, payload, done) => {
      if (stopping) reply.header('connection', 'close');
      done(null, payload);
    });
    const takeOn = (request: FastifyRequest): AppError | undefined => {
      const { url, config } = request.routeOptions;
      if (!url?.startsWith('/api/') || config.probe || config.lasting) return;
      if (stopping)
        return new AppError(
          'unavailable',
          { zh: '服务器正在停止，请稍后再试。', en: 'The server is stopping. Please try again later.' },
          { retryAfterSeconds: RETRY_AFTER_S },
        );
      if (open >= requests) return overloaded();
      open += 1;
      request.takenOn = true;
    };
    app.addHook('onRequest', (request, _reply, done) => done(takeOn(request)));
    // Comes once for each request, also for one that was given up.
    app.addHook('onResponse', ({ takenOn }, _reply, done) => {
      if (takenOn) open -= 1;
      done();
    });

    app.addHook('onRoute', (route) => {
      // Not a page that is drawn: it asks for such answers itself, and must not keep them from their turn.
      if (!route.config?.kept) return;
      const { handler } = route;
      route.handler = async function inTurn(request, reply) {
        const asked = performance.now();
        const turn = line.run(async () => {
          // Whoever has left needs no answer any more.
          if (performance.now() - asked > waitMs || request.raw.destroyed) throw overloaded();
          return handler.call(this, request, reply);
        });
        if (turn === null) throw overloaded();
        return turn;
      };
    });
  },
  { name: 'shedding' },
);
