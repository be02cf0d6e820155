import { parentPort, workerData } from 'node:worker_threads';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Edition, Form, RenderedForm } from './edition.ts';
import { startPress } from './press.ts';
import { renderForm } from './render-form.ts';
import type { WorkerAnswer } from './worker-queue.ts';

/** One form of one briefing. */
export interface FormJob {
  form: Form;
  briefing: Briefing;
  edition: Edition;
}

export interface WorkerSettings {
  /** A site's own fonts; null = none. */
  fontsDir: string | null;
}

// Runs in a thread of its own: renders one form after the other.
const port = parentPort!;
const press = startPress((workerData as WorkerSettings | null)?.fontsDir ?? null);

port.on('message', async (job: FormJob | null) => {
  try {
    const ready = await press;
    const result = job === null ? null : await renderForm(job.form, job.briefing, job.edition, ready);
    const answer: WorkerAnswer<RenderedForm | null> = { result };
    port.postMessage(answer, result ? buffersOf(result) : []);
  } catch (error) {
    const answer: WorkerAnswer<never> = { error: error instanceof Error ? error.message : String(error) };
    port.postMessage(answer);
  }
});

function buffersOf({ document, pictures }: RenderedForm): ArrayBuffer[] {
  return [...(document ? [document] : []), ...pictures].map(({ buffer }) => buffer);
}
