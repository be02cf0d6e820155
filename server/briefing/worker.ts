import { parentPort } from 'node:worker_threads';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { RenderedBriefing } from './render-page.ts';
import { startPageRenderer } from './render-page.ts';
import type { WorkerAnswer } from './worker-queue.ts';

// Runs in a thread of its own: renders one briefing after the other.
const port = parentPort!;
const renderer = startPageRenderer();

port.on('message', async (briefing: Briefing | null) => {
  try {
    const render = await renderer;
    const result = briefing === null ? null : await render(briefing);
    const answer: WorkerAnswer<RenderedBriefing | null> = { result };
    port.postMessage(answer, result ? [result.pdf.buffer, result.png.buffer] : []);
  } catch (error) {
    const answer: WorkerAnswer<never> = { error: error instanceof Error ? error.message : String(error) };
    port.postMessage(answer);
  }
});
