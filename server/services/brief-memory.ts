/**
 * What the database said a moment ago, told again until something is heard of a change, never for longer than
 * `keptMs`, and not at all where nothing would be heard. For answers that may be as late as the news: who must see the last word asks the database.
 */
export interface BriefMemory {
  /** The question with a memory. Those who ask about the same meanwhile share one answer; a failure is not kept. */
  remember: <T>(ask: (about: string) => Promise<T>) => (about: string) => Promise<T>;
  /** Something was changed, here or by another server: what was said, or is being asked, counts no more. */
  forget: () => void;
}

/** How late news may be that nobody told: a line that hears them may be cut without a sound. */
const KEPT_MS = 1000;
/** Of one question. Who asks about ever new things fills no memory. */
const MOST = 1000;

/** @param hears whether changes that others make would be heard of now */
export function createBriefMemory(hears: () => boolean, keptMs = KEPT_MS): BriefMemory {
  const memories: Map<string, unknown>[] = [];
  return {
    remember<T>(ask: (about: string) => Promise<T>) {
      const known = new Map<string, { answer: Promise<T>; at: number }>();
      memories.push(known);
      return (about) => {
        const at = performance.now();
        const found = known.get(about);
        if (found && at - found.at < keptMs && hears()) return found.answer;
        if (known.size >= MOST) known.clear();
        const one = { answer: ask(about), at };
        known.set(about, one);
        one.answer.catch(() => {
          if (known.get(about) === one) known.delete(about);
        });
        return one.answer;
      };
    },
    forget() {
      for (const known of memories) known.clear();
    },
  };
}
