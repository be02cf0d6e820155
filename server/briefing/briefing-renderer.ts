import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { RenderedBriefing } from './render-page.ts';
import { createWorkerQueue } from './worker-queue.ts';

export interface BriefingRenderer {
  /** One A4 page as PDF and PNG; the same briefing always gives the same bytes. */
  render: (briefing: Briefing) => Promise<RenderedBriefing>;
  /** Starts the worker before the first briefing is asked for. */
  warmUp: () => Promise<void>;
  close: () => Promise<void>;
}

const DEFAULTS = {
  jobsPerWorker: 8, // a page costs some 60 MB that are not given back
  timeoutMs: 120_000,
  idleMs: 10 * 60_000,
};

/** Renders in a worker thread, so that a page that takes a second holds up nobody else. */
export function createBriefingRenderer(options: Partial<typeof DEFAULTS> = {}): BriefingRenderer {
  const queue = createWorkerQueue<Briefing | null, RenderedBriefing | null>({
    ...DEFAULTS,
    ...options,
    script: new URL('./worker.ts', import.meta.url),
  });
  return {
    render: async (briefing) => {
      const rendered = await queue.run(briefing);
      if (!rendered) throw new Error('The worker answered without files');
      return rendered;
    },
    warmUp: async () => {
      await queue.run(null);
    },
    close: queue.close,
  };
}
