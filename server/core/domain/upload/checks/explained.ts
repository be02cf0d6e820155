import type { ReportedFigure } from '../reported-figure.ts';

/** Below this a 备注 says nothing: “修订” alone is no reason, “统计口径调整” is one. */
const FEWEST_CHARACTERS = 4;

/** Whether a 备注 says something: at least four characters that are neither punctuation nor spaces. */
export function isReason(note: string | null): boolean {
  return note !== null && [...note.matchAll(/[\p{L}\p{N}]/gu)].length >= FEWEST_CHARACTERS;
}

/**
 * Whether what looks doubtful about a figure has its reason: in the 备注 of its line. Who copies a figure from a
 * publication cannot give the publisher's reasons: for a figure marked 来源发布数 it is enough to name the source.
 */
export function isExplained({ note, status, sourceGiven }: ReportedFigure): boolean {
  return isReason(note) || (status === 'published' && (note !== null || sourceGiven));
}
