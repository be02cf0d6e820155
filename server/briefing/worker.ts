import { enableCompileCache, flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Edition, Form, RenderedForm } from './edition.ts';
import type { WorkerAnswer } from './worker-process.ts';

/** One form of one briefing. */
export interface FormJob {
  form: Form;
  briefing: Briefing;
  edition: Edition;
}

// A process of its own: renders one form after the other, and ends with the process that started it. Its argument is
// the folder of a site's own fonts.

// What a worker compiled the next one takes over, where the folder can be written.
enableCompileCache(fileURLToPath(new URL('../../.cache/compiled/', import.meta.url)));
const press = import('./press.ts').then(({ startPress }) => startPress(process.argv[2] ?? null));
const opened = new Set<Form>();
const renderers = import('./render-form.ts');
void import('./render-page.ts'); // the form that is asked for most

process.on('disconnect', () => process.exit());
process.on('message', async (job: FormJob | null) => {
  process.send!(await answerTo(job));
  if (job && !opened.has(job.form)) flushCompileCache();
  if (job) opened.add(job.form);
});

async function answerTo(job: FormJob | null): Promise<WorkerAnswer<RenderedForm | null>> {
  try {
    const ready = await press;
    if (job === null) return { result: null };
    const { renderForm } = await renderers;
    return { result: await renderForm(job.form, job.briefing, job.edition, ready) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
