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

/**
 * What lies around a region: itself, all above it, those beside it, those in it or reporting to it, and what became of
 * it. In the order of the list; empty for a code that is not in it.
 */
export function regionsAround<
  Region extends Placed & { code: RegionCode; successors: readonly RegionCode[] },
>(code: RegionCode, regions: readonly Region[]): Region[] {
  const byCode = new Map(regions.map((one) => [one.code, one]));
  const centre = byCode.get(code);
  if (!centre) return [];
  const near = new Set([code, ...centre.successors]);
  const climb = (above: RegionCode | null) => {
    if (above === null || near.has(above)) return;
    near.add(above);
    const { parent = null, statisticalParent = null } = byCode.get(above) ?? {};
    climb(parent);
    climb(statisticalParent);
  };
  climb(centre.parent);
  climb(centre.statisticalParent);
  const isNear = ({ parent, statisticalParent }: Placed) =>
    [parent, statisticalParent].some((one) => one !== null && (one === code || one === centre.parent));
  return regions.filter((one) => near.has(one.code) || isNear(one));
}
