import type { Db } from '#db/client.ts';
import { hasDemo } from '#db/queries/demo.ts';

/** Whether approved figures may be read without an account, now. */
export interface PublicRead {
  allowed: () => Promise<boolean>;
  /** Something was changed, here or by another server: look again. */
  lookAgain: () => void;
}

/** How long what was looked up counts: another server may have removed the demonstration unheard. */
const KEPT_MS = 5000;

/**
 * The site's setting, or without one: whether there are demonstration data.
 * @param setting null = not set
 */
export function createPublicRead(db: Db, setting: boolean | null): PublicRead {
  if (setting !== null) return { allowed: async () => setting, lookAgain: () => undefined };
  let known: { answer: Promise<boolean>; at: number } | null = null;
  const lookAgain = () => {
    known = null;
  };
  return {
    lookAgain,
    allowed: () => {
      const at = performance.now();
      if (known === null || at - known.at > KEPT_MS) {
        const answer = hasDemo(db);
        known = { answer, at };
        answer.catch(lookAgain);
      }
      return known.answer;
    },
  };
}
