import { useState } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import { RequestError } from '../api.ts';

interface Submit {
  busy: boolean;
  /** Why the last attempt was refused. */
  problem: Problem | null;
  /** Sends something; answers whether it was taken. */
  run: (send: () => Promise<unknown>) => Promise<boolean>;
}

/** Sending something that may be refused: once at a time, and what was wrong stays until the next attempt. */
export function useSubmit(): Submit {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy,
    problem,
    run: async (send) => {
      setBusy(true);
      setProblem(null);
      try {
        await send();
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

/** The text of each field of a form, as it was typed. */
export function textsOf(event: SubmitEvent): (name: string) => string {
  event.preventDefault();
  const data = new FormData(event.currentTarget as HTMLFormElement);
  return (name) => String(data.get(name) ?? '');
}
