import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { chinaDate } from '#core/domain/calendar.ts';
import { needsLast } from '../identity/last-word.ts';
import type { BriefMemory } from '../services/brief-memory.ts';
import type { RecordState, RecordVersion } from '../services/record-version.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where the answer hangs on the address, the published record and the day, and on nothing else: not on who asks. */
    kept?: boolean;
    /** What an answer hangs on beside these; null where it is not kept. */
    keptFor?: (request: FastifyRequest) => Promise<string | null>;
  }
  interface FastifyInstance {
    /** Whether the answer to a request hangs on what answers are kept by, and on nothing else. */
    isKept: (request: object) => boolean;
    keptCounts: Readonly<KeptCounts>;
  }
  interface FastifyRequest {
    /** What the answer is kept by, once it is there; null where it is not kept, or no longer shall be. */
    keptBy: string | null;
    /** How far the record was when it was asked for; null where it is not kept. */
    recordState: RecordState | null;
  }
}

/** How many answers were there already, and how many had to be worked out. */
export interface KeptCounts {
  kept: number;
  worked: number;
}

type Encoding = 'br' | 'gzip' | 'identity';

/** An answer as it goes out, in the encodings that were asked for so far. */
interface Kept {
  type: string;
  /** Of a file that is saved; null of an answer that is read. */
  disposition: string | null;
  etag: string;
  encoded: Map<Encoding, Promise<Buffer>>;
  bytes: number;
}

const pressBrotli = promisify(brotliCompress);
const pressGzip = promisify(gzip);

const MOST_BYTES = 24 * 1024 * 1024;
const LARGEST_BYTES = 2 * 1024 * 1024;
/** Below this a compressed answer saves no packet. */
const LEAST_COMPRESSED = 1024;

interface Options {
  recordVersion: RecordVersion;
  memory: BriefMemory;
  now: () => Date;
}

/**
 * Answers that are the same for everybody are worked out once for each state of the record, and then given as the
 * bytes they were. Which state that is the database says, at every request of who may write or asks for the last word;
 * who only reads is given what this server has heard of. Who may ask was decided before: what is kept is looked up
 * behind the access plugin.
 */
export default fp<Options>(
  async function keptAnswers(app, { recordVersion, memory, now }) {
    const heard = memory.remember(recordVersion);
    const kept = createStore();
    const coming = new Map<string, Promise<Kept | null>>();
    const arrivals = new WeakMap<FastifyRequest, { key: string; arrived: (answer: Kept | null) => void }>();

    const counts: KeptCounts = { kept: 0, worked: 0 };
    const keepable = new WeakSet<object>();

    app.decorate('keptCounts', counts);
    app.decorateRequest('keptBy', null);
    app.decorateRequest('recordState', null);
    app.decorate('isKept', (request) => keepable.has(request));

    // Whoever calls back is answered with half the work of whoever promises: most requests end here.
    app.addHook('onRequest', (request, reply, done) => {
      const { kept: isKept, keptFor } = request.routeOptions.config;
      if (!(isKept || keptFor) || request.method !== 'GET') return done();
      if (isKept) keepable.add(request.raw);
      find(request).then((answer) => {
        if (answer === null) return done();
        give(answer, request, reply).catch((error: unknown) => reply.send(error));
      }, done);
    });

    /** Null where the answer has to be worked out. */
    async function find(request: FastifyRequest): Promise<Kept | null> {
      const { config, url } = request.routeOptions;
      const more = config.keptFor ? await config.keptFor(request) : '';
      if (more === null) return null;
      const state = await (needsLast(request) ? recordVersion() : heard('')).catch((error: unknown) => {
        if (config.kept) throw error;
        return null; // a page comes without the record, too
      });
      if (state === null) return null;
      request.recordState = state;
      const day = chinaDate(now().toISOString());
      // Not the address: a shared link fixes what its reader asks for.
      const key = JSON.stringify([state.version, day, url, request.params, request.query, more]);
      const known = kept.find(key) ?? (await coming.get(key)) ?? null;
      counts[known ? 'kept' : 'worked'] += 1;
      if (known) return known;
      request.keptBy = key;
      if (!coming.has(key))
        coming.set(key, new Promise((arrived) => arrivals.set(request, { key, arrived })));
      return null;
    }

    app.addHook('onSend', (request, reply, payload, done) => {
      const key = request.keptBy;
      if (key === null || reply.statusCode !== 200 || typeof payload !== 'string') {
        settle(request, null);
        return done(null, payload);
      }
      const answer = keptOf(reply, payload);
      if (answer.bytes <= LARGEST_BYTES) kept.add(key, answer);
      settle(request, answer);
      bytesFor(answer, request, reply).then((bytes) => done(null, bytes), done);
    });

    // Given up: whoever waits for it asks for himself. It may have been given up before others could wait for it, so
    // that what comes of it, an answer or a refusal, ends their waiting as well.
    const settleNone = (request: FastifyRequest, done: () => void): void => {
      settle(request, null);
      done();
    };
    app.addHook('onResponse', (request, _reply, done) => settleNone(request, done));
    app.addHook('onRequestAbort', settleNone);

    function settle(request: FastifyRequest, answer: Kept | null): void {
      const arrival = arrivals.get(request);
      if (!arrival) return;
      arrivals.delete(request);
      coming.delete(arrival.key);
      arrival.arrived(answer);
    }
  },
  { name: 'kept-answers', dependencies: ['access'] },
);

/** Bytes go past the declared schema, which is of what was already written. */
async function give(answer: Kept, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.type(answer.type);
  if (answer.disposition !== null) reply.header('content-disposition', answer.disposition);
  reply.send(await bytesFor(answer, request, reply));
}

/** The bytes in the best encoding that the reader understands, with the headers that say so. */
function bytesFor(answer: Kept, { headers }: FastifyRequest, reply: FastifyReply): Promise<Buffer> {
  const encoding = answer.bytes < LEAST_COMPRESSED ? 'identity' : encodingFor(headers['accept-encoding']);
  reply.header('etag', answer.etag).header('vary', 'accept-encoding');
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  const made = answer.encoded.get(encoding) ?? press(answer, encoding);
  answer.encoded.set(encoding, made);
  return made;
}

function encodingFor(accepted: string | string[] | undefined): Encoding {
  const offered = String(accepted)
    .split(',')
    .map((one) => one.trim());
  if (offered.includes('br')) return 'br';
  return offered.includes('gzip') ? 'gzip' : 'identity';
}

async function press({ encoded }: Kept, encoding: Encoding): Promise<Buffer> {
  const plain = await encoded.get('identity')!;
  if (encoding === 'gzip') return pressGzip(plain);
  return pressBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}

function keptOf(reply: FastifyReply, text: string): Kept {
  const plain = Buffer.from(text);
  const disposition = reply.getHeader('content-disposition');
  return {
    type: String(reply.getHeader('content-type')),
    disposition: disposition === undefined ? null : String(disposition),
    etag: `W/"${createHash('sha1').update(plain).digest('base64')}"`,
    encoded: new Map([['identity', Promise.resolve(plain)]]),
    bytes: plain.length,
  };
}

/** What was asked for last, up to a size; the compressed forms, a fifth of it, are not counted. */
function createStore() {
  const all = new Map<string, Kept>();
  let bytes = 0;
  return {
    find(key: string): Kept | undefined {
      const found = all.get(key);
      if (found) {
        all.delete(key); // to the end: a Map keeps the order of insertion
        all.set(key, found);
      }
      return found;
    },
    add(key: string, answer: Kept): void {
      if (all.has(key)) return;
      all.set(key, answer);
      bytes += answer.bytes;
      for (const [oldest, one] of all) {
        if (bytes <= MOST_BYTES) break;
        all.delete(oldest);
        bytes -= one.bytes;
      }
    },
  };
}
