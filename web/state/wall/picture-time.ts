import type { WallFact } from './facts.ts';
import type { LineState } from './line.ts';

/**
 * How old a picture is: when the server was last heard, as long as what is shown was fetched by the version of the
 * data that it spoke of then; else when the oldest part of it was fetched. Null where nothing of it is known.
 */
export function pictureTime(
  shown: readonly (WallFact | undefined)[],
  { heardAt, dataVersion }: LineState,
): number | null {
  const known = shown.filter((fact) => fact?.kind === 'known');
  if (known.length === 0) return null;
  const old = known.filter((fact) => fact.dataVersion !== dataVersion);
  if (old.length === 0 && heardAt !== null) return heardAt;
  return Math.min(...(old.length > 0 ? old : known).map(({ at }) => at));
}
