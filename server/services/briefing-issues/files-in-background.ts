import { type MakingFiles, makeFiles } from './make-files.ts';

export interface FilesInBackground {
  /** Begins to make the files of an issued briefing, without being waited for. */
  start: (id: string) => void;
  /** Begins no other file, and waits a while for the one that is being made. */
  finish: () => Promise<void>;
}

/** A server that stops is not held up longer; what is not made then is made by the next one. */
const PATIENCE_MS = 4000;

/** What is issued is answered at once; its files come after. What a server that ends leaves is made later: see `makeFilesLeft`. */
export function filesInBackground(making: MakingFiles, failed: (error: unknown) => void): FilesInBackground {
  const running = new Set<Promise<void>>();
  let stopped = false;
  return {
    start: (id) => {
      const work: Promise<void> = makeFiles(making, id, () => stopped)
        .catch((error: unknown) => {
          // The database may be closed by then.
          if (!stopped) failed(error);
        })
        .finally(() => running.delete(work));
      running.add(work);
    },
    finish: async () => {
      stopped = true;
      if (running.size === 0) return;
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS);
      });
      await Promise.race([Promise.all(running), enough]);
      clearTimeout(timer);
    },
  };
}
