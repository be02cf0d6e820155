/** What is supposed when nobody says: down by 2 %. */
export const USUAL_REVISION = -2;
/** As far as the slider goes, and the question. */
export const MOST_REVISED = 20;

/** The revision that an address supposes, in per cent to a tenth; the usual one where it says nothing or nonsense. */
export function revisionIn(text: string | undefined): number {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return USUAL_REVISION;
  return Math.round(Math.min(MOST_REVISED, Math.max(-MOST_REVISED, value)) * 10) / 10 + 0; // + 0: never minus zero
}

export function revisionText(percent: number): string | null {
  return percent === USUAL_REVISION ? null : String(percent);
}
