import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Edition, Form, RenderedForm } from './edition.ts';
import { typesettingEnvironment } from './typesetter-native.ts';
import type { FormJob } from './worker.ts';
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
  jobsPerWorker: 60, // a page costs some MB that are not given back
  timeoutMs: 120_000,
  idleMs: 10 * 60_000,
  fontsDir: null as string | null,
  niceness: undefined as number | undefined,
};

/** What a page's charts leave behind is thrown away once, not ten times while they are drawn. */
const ROOM_FOR_A_PAGE = ['--min-semi-space-size=32', '--max-semi-space-size=64'];

/** Renders in a process of its own, so that a page holds up nobody else and takes nothing down with it. */
export function createBriefingRenderer(options: Partial<typeof DEFAULTS> = {}): BriefingRenderer {
  const { fontsDir, ...limits } = { ...DEFAULTS, ...options };
  const queue = createWorkerQueue<FormJob | null, RenderedForm | null>({
    ...limits,
    script: new URL('./worker.ts', import.meta.url),
    nodeOptions: ROOM_FOR_A_PAGE,
    environment: typesettingEnvironment,
    ...(fontsDir === null ? {} : { argument: fontsDir }),
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
