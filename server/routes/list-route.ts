import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  FastifyBaseLogger,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  RawServerDefault,
} from 'fastify';
import type { Static, TObject, TProperties } from 'typebox';
import { Type } from 'typebox';
import { List, ListQuery } from '#core/contract/common.ts';
import { toCsv } from '#core/domain/csv.ts';
import type { Locale } from '#core/domain/format.ts';
import { DEMO_WORD } from '#core/domain/observation-words.ts';
import type { Access } from '#core/domain/people/access.ts';
import type { ServiceContext } from '../services/context.ts';
import type { RouteOptions } from './route-options.ts';

// biome-ignore lint/suspicious/noExplicitAny: a list route fits a server with any type provider
type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, any>;

interface ListRoute<Query extends TProperties> {
  access: Access;
  /** Whether the answer is the same for everybody who may ask. */
  kept?: boolean;
  tags: string[];
  summary: string;
  /** What may be asked for, beside `format` and `words`. */
  query: Query;
  /** What a row is: the answer's schema, and the columns of the CSV. */
  row: TObject;
  load: (context: ServiceContext, query: Static<TObject<Query>>) => Promise<readonly object[]>;
}

/** GET of a list: JSON `{ items }`, or a CSV file when the query says `format=csv`. */
export function listRoute<Query extends TProperties>(
  app: App,
  { contextOf }: RouteOptions,
  path: string,
  { access, kept = false, tags, summary, query, row, load }: ListRoute<Query>,
): void {
  const querystring = Type.Object({ ...ListQuery, ...query });
  const schema = { tags, summary, querystring, response: { 200: List(row) } };
  app.get(path, { config: { access, kept }, schema }, async (request: FastifyRequest, reply) => {
    const { format, words = 'zh', ...asked } = request.query as { format?: 'csv'; words?: Locale };
    const items = await load(contextOf(request), asked as Static<TObject<Query>>);
    if (format !== 'csv') return { items };
    return sendCsv(reply, path.split('/').at(-1)!, row, items, words);
  });
}

/** Answers with a CSV file whose columns are those of a row. */
export function sendCsv(
  // biome-ignore lint/suspicious/noExplicitAny: fits the replies of every route
  reply: FastifyReply<any, any, any, any, any, any, any, any>,
  name: string,
  row: TObject,
  items: readonly object[],
  words: Locale,
): FastifyReply {
  reply.type('text/csv; charset=utf-8');
  reply.header('content-disposition', `attachment; filename="${name}.csv"`);
  // The declared schema is the JSON one; text must pass as it is.
  const text = toCsv(
    items.map((item) => markDemo(item, words)),
    columnsOf(row),
  );
  return reply.serializer((sent: unknown) => String(sent)).send(text);
}

/** The columns of a row: its properties, those of an object one by one. */
function columnsOf({ properties }: Pick<TObject, 'properties'>): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const parts = 'properties' in schema ? Object.keys(schema.properties as object) : [];
    return parts.length > 0 ? parts.map((part) => `${name}.${part}`) : [name];
  });
}

/** In a table that leaves the house a demonstration figure says in words what it is. */
function markDemo(row: object, words: Locale): Record<string, unknown> {
  return 'demo' in row ? { ...row, demo: row.demo === true ? DEMO_WORD[words] : '' } : { ...row };
}
