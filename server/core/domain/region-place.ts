import type { IsoDate, RegionCode } from './units.ts';

/** A region as far as it tells where it belongs. */
interface Placed {
  parent: RegionCode | null;
  /** Where it reports to, when that is not its administrative parent. */
  statisticalParent: RegionCode | null;
}

/** A region as far as it tells when there was one. */
interface Lasting {
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

/** The region that another one reports to; null for the root. */
export function reportsTo({ statisticalParent, parent }: Placed): RegionCode | null {
  return statisticalParent ?? parent;
}

/** Whether a region existed on a day, its first and last included. An open end is open. */
export function existsOn({ validFrom, validTo }: Lasting, day: IsoDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** A functional area lies inside regions that report for it, unless it was told to report elsewhere itself. */
export function overlapsOthers({
  kind,
  statisticalParent,
}: Pick<Placed, 'statisticalParent'> & { kind: string }): boolean {
  return kind === 'functional' && statisticalParent === null;
}
