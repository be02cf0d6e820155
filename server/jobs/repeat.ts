/** Ends a repeated work and waits for the run that is under way. */
export type Stop = () => Promise<void>;

interface Pace {
  firstMs: number;
  everyMs: number;
  failed: (error: unknown) => void;
  /** Whether a run is to be left out, as long as this says so. */
  rests?: () => Promise<boolean>;
}

/**
 * Does a piece of work again and again, one run after the other, the first one soon. A run that fails is told of and
 * the next one comes all the same.
 */
export function repeat(
  work: () => Promise<unknown>,
  { firstMs, everyMs, failed, rests = async () => false }: Pace,
): Stop {
  const run = async () => {
    if (!(await rests())) await work();
  };
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let timer: NodeJS.Timeout;
  const plan = (afterMs: number): void => {
    timer = setTimeout(() => {
      running = run()
        .catch(failed)
        .finally(() => {
          if (!stopped) plan(everyMs);
        });
    }, afterMs);
    timer.unref();
  };
  plan(firstMs);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
