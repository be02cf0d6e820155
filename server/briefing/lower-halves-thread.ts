import { parentPort } from 'node:worker_threads';
import type { HalfReply, HalfRequest } from './lower-halves.ts';
import { type PdfPages, startPdfium } from './pdf-pages.ts';
import { createPartCounter, type PicturePart } from './picture-part.ts';

// The thread that draws the lower halves of pages. It ends with the first fault, and is told of by its end.
const port = parentPort!;
const open = await startPdfium();
const count = createPartCounter();
let pages: PdfPages | null = null;
let part: PicturePart | null = null;

async function answerTo(request: HalfRequest): Promise<HalfReply> {
  if (request === 'close') {
    pages?.close();
    pages = null;
    return null;
  }
  if ('open' in request) {
    pages = open(request.open, request.dotsPerInch);
    return null;
  }
  if ('draw' in request) {
    part = pages!.draw(request.draw, 'lower', count);
    return part.counted;
  }
  return part!.packed(request.pack, true);
}

port.on('message', async (request: HalfRequest) => port.postMessage(await answerTo(request)));
port.postMessage(null);
