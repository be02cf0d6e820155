/** Runs at most `most` works at a time; at most `waiting` more may wait for their turn, in their order. */
export interface Queue {
  /** Null when nobody else may wait. */
  run: <Result>(work: () => Promise<Result>) => Promise<Result> | null;
}

export function queueOf({ most, waiting }: { most: number; waiting: number }): Queue {
  let running = 0;
  const line: (() => void)[] = [];
  const next = () => {
    running -= 1;
    line.shift()?.();
  };
  return {
    run(work) {
      const start = async () => {
        running += 1;
        try {
          return await work();
        } finally {
          next();
        }
      };
      if (running < most) return start();
      if (line.length >= waiting) return null;
      return new Promise<void>((resolve) => {
        line.push(resolve);
      }).then(start);
    },
  };
}
