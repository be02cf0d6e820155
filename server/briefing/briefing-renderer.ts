import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Edition, Form, RenderedForm } from './edition.ts';
import type { FormJob, WorkerSettings } from './worker.ts';
import { createWorkerQueue } from './worker-queue.ts';

export interface BriefingRenderer {
  /** A briefing in one form; the same briefing and edition always give the same bytes. */
  render: (form: Form, briefing: Briefing, edition?: Edition) => Promise<RenderedForm>;
  /** Several forms of a briefing, each by itself: one that fails says why and leaves the others. */
  renderAll: (
    forms: readonly Form[],
    briefing: Briefing,
    edition?: Edition,
    told?: (outcome: FormOutcome) => void,
  ) => Promise<FormOutcome[]>;
  /** Starts the worker before the first briefing is asked for. */
  warmUp: () => Promise<void>;
  close: () => Promise<void>;
}

export type FormOutcome = { form: Form; files: RenderedForm } | { form: Form; reason: string };

const DEFAULTS = {
  jobsPerWorker: 8, // a page costs some 60 MB that are not given back
  timeoutMs: 120_000,
  idleMs: 10 * 60_000,
  fontsDir: null as string | null,
};

/** Renders in a worker thread, so that a page that takes a second holds up nobody else. */
export function createBriefingRenderer(options: Partial<typeof DEFAULTS> = {}): BriefingRenderer {
  const { fontsDir, ...limits } = { ...DEFAULTS, ...options };
  const settings: WorkerSettings = { fontsDir };
  const queue = createWorkerQueue<FormJob | null, RenderedForm | null>({
    ...limits,
    settings,
    script: new URL('./worker.ts', import.meta.url),
  });
  const render: BriefingRenderer['render'] = async (form, briefing, edition = {}) => {
    const rendered = await queue.run({ form, briefing, edition });
    if (!rendered) throw new Error('The worker answered without files');
    return rendered;
  };
  return {
    render,
    renderAll: (forms, briefing, edition, told = () => {}) =>
      Promise.all(
        forms.map(async (form) => {
          const outcome = await render(form, briefing, edition).then(
            (files): FormOutcome => ({ form, files }),
            (error: Error): FormOutcome => ({ form, reason: error.message }),
          );
          told(outcome);
          return outcome;
        }),
      ),
    warmUp: async () => {
      await queue.run(null);
    },
    close: queue.close,
  };
}
