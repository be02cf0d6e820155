import { isConvertible } from '../measure-unit.ts';
import { type ComparedRegion, hasValue, type ValuedFigure } from './compared-figure.ts';
import type { CompareReason, CompareReasonCode, CompareSide } from './reason.ts';
import { coverageOf, finalityOf, ratioWay, timeTelling } from './traits.ts';

interface Valued extends ComparedRegion {
  figure: ValuedFigure;
}

type Trait = (one: Valued) => { key: string; what: string };

/** What must be the same of all figures in a ranking, with the word by which each side is told. */
const traitsOf = (time: (one: ValuedFigure) => string): readonly [CompareReasonCode, Trait][] => [
  ['unit', ({ figure }) => same(figure.unit)],
  ['region_level', ({ kind }) => same(kind)],
  ['form', ({ figure }) => same(coverageOf(figure.form, figure.period))],
  ['period', ({ figure }) => ({ key: time(figure), what: figure.period })],
  ['status', ({ figure }) => same(finalityOf(figure) ?? figure.status)],
  ['way', ({ figure }) => same(ratioWay(figure))],
  ['demo', ({ figure }) => same(figure.demo ? 'demo' : 'real')],
];

/**
 * Why the figures of one indicator are not ranked by region. Empty when they may be, and when there are fewer than
 * two values: then there is nothing to rank.
 */
export function reasonsAgainstRanking(regions: readonly ComparedRegion[]): CompareReason[] {
  const valued = regions.filter((one): one is Valued => hasValue(one.figure));
  if (valued.length < 2) return [];
  const traits = traitsOf(timeTelling(valued.map(({ figure }) => figure)));
  const differing = traits.flatMap(([code, trait]): CompareReason[] => {
    const sides = sidesBy(valued, trait);
    if (sides.length < 2 || (code === 'unit' && allConvert(sides))) return [];
    return [{ code, withheld: 'rank', sides }];
  });
  return [...differing, ...incompleteIn(valued)];
}

/** Even one figure in which regions are missing would stand too low. */
function incompleteIn(valued: readonly Valued[]): CompareReason[] {
  const partial = valued.filter(({ figure }) => figure.missing.length > 0);
  return partial.map(({ name, figure }) => ({
    code: 'incomplete',
    withheld: 'rank',
    sides: [
      { what: 'partial', of: [name] },
      { what: 'absent', of: figure.missing },
    ],
  }));
}

function sidesBy(valued: readonly Valued[], trait: Trait) {
  const sides = new Map<string, { what: string; of: string[] }>();
  for (const one of valued) {
    const { key, what } = trait(one);
    const side = sides.get(key);
    if (side) side.of.push(one.name);
    else sides.set(key, { what, of: [one.name] });
  }
  return [...sides.values()];
}

function allConvert(sides: readonly CompareSide[]): boolean {
  return sides.every(({ what }) => isConvertible(what, sides[0]!.what));
}

function same(word: string): { key: string; what: string } {
  return { key: word, what: word };
}
