import fp from 'fastify-plugin';
import type { Database } from '#db/client.ts';

/** Told like the database's own word for it. */
export class DiskAlmostFull extends Error {
  override readonly name = 'DiskAlmostFull';
  readonly code = '53100';
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Takes no change on while the disk of the embedded database is all but full, so that reading goes on and what was
 * begun comes to its end. It is looked at anew for each request: whoever makes room need do nothing else.
 */
export default fp<Pick<Database, 'isAlmostFull'>>(
  async function diskRoom(app, { isAlmostFull }) {
    app.addHook('onRequest', async ({ method, routeOptions }) => {
      if (READS.has(method) || !routeOptions.url?.startsWith('/api/')) return;
      if (await isAlmostFull()) throw new DiskAlmostFull('The disk is almost full.');
    });
  },
  { name: 'disk-room' },
);
