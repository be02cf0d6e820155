/** How a figure came into the record. */
export const WAYS_IN = [
  'workbook',
  'csv',
  'api',
  'published',
  'demo',
  'demo_removal',
  'definition',
  'report',
  'import',
] as const;
export type WayIn = (typeof WAYS_IN)[number];

/** Of these the note of the submission is the name of the file that it came from. */
const FILES: readonly WayIn[] = ['workbook', 'csv'];

/** Of these it says what the batch is, or where it was read. */
const NOTED_ONLY: readonly WayIn[] = ['demo', 'published', 'definition'];

/**
 * Why there is a version: what was said of its submission (the reason of a correction), else what stands beside the
 * figure itself. Null where nobody said anything; the name of a file is no reason.
 */
export function reasonOf(way: WayIn, submissionNote: string | null, note: string | null): string | null {
  if (submissionNote === null || FILES.includes(way) || NOTED_ONLY.includes(way)) return note;
  return note === null || note === submissionNote ? submissionNote : `${submissionNote}；${note}`;
}

/** The file that a version came from; null where it came another way. */
export function fileOf(way: WayIn, submissionNote: string | null): string | null {
  return FILES.includes(way) ? submissionNote : null;
}
