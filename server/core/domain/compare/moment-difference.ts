import type { VersionDifference } from '../version-change.ts';
import { versionDifference } from '../version-change.ts';
import { type ComparedFigure, hasValue, type ValuedFigure } from './compared-figure.ts';
import type { CompareReason, CompareReasonCode } from './reason.ts';
import { coverageOf, ratioWay, timeTelling } from './traits.ts';

/** How a figure differs between two moments. */
export interface MomentDifference extends VersionDifference {
  /** Why none is told although there are two values. */
  reasons: CompareReason[];
}

type Tell = (one: ValuedFigure) => string;

const coverage: Tell = ({ form, period }) => coverageOf(form, period);

/** What must be the same at both moments. A status that moved on is what a revision is, and no obstacle. */
const traitsOf = (time: Tell): readonly [CompareReasonCode, key: Tell, what: Tell][] => [
  ['form', coverage, coverage],
  ['period', time, ({ period }) => period],
  ['way', ratioWay, ratioWay],
  ['demo', ({ demo }) => String(demo), ({ demo }) => (demo ? 'demo' : 'real')],
];

/**
 * A figure as it is known at one moment less the same as it is known at another.
 * @param moments names of the two, for the sentences
 */
export function momentDifference(
  now: ComparedFigure | null,
  other: ComparedFigure | null,
  moments: { now: string; other: string },
): MomentDifference {
  const plain = versionDifference(other, now ?? { value: null, unit: other?.unit ?? '' });
  if (!hasValue(now) || !hasValue(other)) return { ...plain, reasons: [] };
  const sides = (a: string, b: string) => [
    { what: a, of: [moments.now] },
    { what: b, of: [moments.other] },
  ];
  const reasons: CompareReason[] = traitsOf(timeTelling([now, other])).flatMap(([code, key, what]) =>
    key(now) === key(other)
      ? []
      : [{ code, withheld: 'difference' as const, sides: sides(what(now), what(other)) }],
  );
  if (plain.difference === null)
    reasons.unshift({ code: 'unit', withheld: 'difference', sides: sides(now.unit, other.unit) });
  if (!sameList(now.missing, other.missing)) {
    const partial = [
      { what: 'absent', of: now.missing },
      { what: 'absent_then', of: other.missing },
    ];
    reasons.push({ code: 'incomplete', withheld: 'difference', sides: partial });
  }
  return reasons.length === 0 ? { ...plain, reasons } : { ...plain, difference: null, share: null, reasons };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
