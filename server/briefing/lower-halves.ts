import { Worker } from 'node:worker_threads';
import type { PackedPart } from './packed-bytes.ts';
import type { CountedPart, PicturePart } from './picture-part.ts';

/** What the thread that draws lower halves is told, one after the other; it answers each. */
export type HalfRequest =
  | { open: Uint8Array; dotsPerInch: number }
  | { draw: number }
  | { pack: Uint8Array }
  | 'close';

export type HalfReply = CountedPart | PackedPart | null;

/** Draws and packs the lower halves of a document's pages beside us. */
export interface LowerHalves {
  open: (pdf: Uint8Array, dotsPerInch: number) => void;
  draw: (page: number) => Promise<PicturePart>;
  close: () => void;
}

interface Waiting {
  resolve: (reply: HalfReply) => void;
  reject: (error: Error) => void;
}

/** Starts a thread with a PDFium of its own, which does not keep our process alive; once it can draw. */
export async function startLowerHalves(): Promise<LowerHalves> {
  const thread = new Worker(new URL('./lower-halves-thread.ts', import.meta.url));
  const waiting: Waiting[] = [];
  let fault: Error | null = null;
  const ended = (error: Error): void => {
    fault ??= error;
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  thread.on('message', (reply: HalfReply) => {
    waiting.shift()?.resolve(reply);
    if (waiting.length === 0) thread.unref();
  });
  thread.on('error', ended);
  thread.on('exit', (code) => ended(new Error(`The thread that draws halves ended with ${code}`)));
  const answer = (): Promise<HalfReply> =>
    new Promise((resolve, reject) => {
      if (fault) return reject(fault);
      thread.ref();
      waiting.push({ resolve, reject });
    });
  const ask = (request: HalfRequest): Promise<HalfReply> => {
    const reply = answer();
    thread.postMessage(request);
    return reply;
  };
  /** What goes wrong there is told to whoever asks for a picture next. */
  const tell = (request: HalfRequest): void => void ask(request).catch(() => {});
  await answer(); // it says when it is ready
  return {
    open: (pdf, dotsPerInch) => tell({ open: pdf, dotsPerInch }),
    draw: async (page) => ({
      counted: (await ask({ draw: page })) as CountedPart,
      // Whether it is the last is known there: nothing comes below.
      packed: async (nearest) => (await ask({ pack: nearest })) as PackedPart,
    }),
    close: () => tell('close'),
  };
}
