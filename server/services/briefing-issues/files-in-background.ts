import { type MakingFiles, makeFiles } from './make-files.ts';

export interface FilesInBackground {
  /** Begins to make the files of an issued briefing, without being waited for. */
  start: (id: string) => void;
  /** Waits for what is being made. */
  finish: () => Promise<void>;
}

/** What is issued is answered at once; its files come after. What a failing server leaves is made later: see `makeFilesLeft`. */
export function filesInBackground(making: MakingFiles, failed: (error: unknown) => void): FilesInBackground {
  const running = new Set<Promise<void>>();
  return {
    start: (id) => {
      const work: Promise<void> = makeFiles(making, id)
        .catch(failed)
        .finally(() => running.delete(work));
      running.add(work);
    },
    finish: async () => {
      await Promise.all(running);
    },
  };
}
