import { Socket } from 'node:net';
import fp from 'fastify-plugin';

export interface SendingTimes {
  /** How long a caller may take nothing of its answer. */
  stalledMs: number;
  /** How long it may take over the whole of it. */
  wholeMs: number;
}

/** A slow line takes the largest answer in the second of them, as it sends the largest file. */
export const SENDING_TIMES: SendingTimes = { stalledMs: 30_000, wholeMs: 300_000 };

/**
 * Cuts off who does not take the answer, or takes it a few bytes at a time: both would keep a connection, the answer in
 * memory and a place among the requests that are taken on for as long as they like.
 */
export default fp<SendingTimes>(
  async function slowReaders(app, { stalledMs, wholeMs }) {
    app.addHook('onSend', (request, reply, payload, done) => {
      const { socket } = request.raw;
      // One that is injected has none, and a stream of news goes on by intent.
      if (!request.routeOptions.config.lasting && socket instanceof Socket) {
        // Node ends the connection when it is still for so long, and sets its own time again once the answer is out.
        socket.setTimeout(stalledMs);
        const late = setTimeout(() => socket.destroy(), wholeMs);
        late.unref();
        reply.raw.once('close', () => clearTimeout(late));
      }
      done(null, payload);
    });
  },
  { name: 'slow-readers' },
);
