import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import { RequestError } from '../api.ts';

/** A form on its way to the server. */
export interface Sending {
  busy: boolean;
  /** Why the last attempt was refused; null = it was not. */
  problem: Problem | null;
  /** Runs an attempt; true when it was taken. */
  run: (attempt: () => Promise<unknown>) => Promise<boolean>;
}

export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy,
    problem,
    async run(attempt) {
      setBusy(true);
      setProblem(null);
      try {
        await attempt();
        return true;
      } catch (error) {
        if (!(error instanceof RequestError)) throw error;
        setProblem(error.problem);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
