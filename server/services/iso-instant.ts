import type { IsoInstant } from '#core/domain/units.ts';

/** A moment as the API writes it, whatever the database hands over. */
export function isoInstant(moment: string | Date): IsoInstant {
  return new Date(moment).toISOString();
}

export function isoInstantOrNull(moment: string | Date | null | undefined): IsoInstant | null {
  return moment ? isoInstant(moment) : null;
}
