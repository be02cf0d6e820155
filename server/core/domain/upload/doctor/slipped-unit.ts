import { unitTimes } from '../../measure-unit.ts';
import type { CheckContext } from '../checks/check-context.ts';
import type { Repair } from '../issue.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import { shown } from '../shown.ts';
import { type Diagnosis, repairedValue } from './diagnosis.ts';
import { type Plausibility, plausibilityOf } from './plausibility.ts';

/** Powers of ten by which a figure may have slipped: a digit, a percentage, a thousand, 万. */
const TIMES = [10, 100, 1000, 10_000] as const;

/**
 * A repaired figure lies at most a third as far from what was expected as the given one, and at most half as far
 * from the earlier figure: a series that runs away from its own trend has not slipped.
 */
const MUCH_NEARER = 3;
const NEARER = 2;

/**
 * A figure in another unit than it says (万元 for 亿元, a fraction for a percentage), or a power of ten off: one that
 * is implausible as it stands and plausible after one such change. Without an own history only a confusion of two
 * units that exist is told, for regions differ in size by tens.
 */
export function slippedUnit(context: CheckContext, figure: ReportedFigure): Diagnosis | null {
  const { value } = figure;
  if (value === null || value <= 0 || figure.indicator.measureKind === 'milestone') return null;
  const usual = plausibilityOf(context, figure);
  if (usual === null) return null;
  const distance = Math.log(value / usual.value);
  if (Math.abs(distance) <= usual.far) return null;
  let best: { repair: Repair; code: string; left: number } | null = null;
  for (const times of TIMES) {
    const factor = distance > 0 ? 1 / times : times;
    const left = Math.abs(distance + Math.log(factor));
    const offer = offered(figure, value, times, distance > 0, usual);
    if (offer === null || left > usual.near || left > Math.abs(distance) / MUCH_NEARER) continue;
    if (usual.base !== null && !isNearer(offer.repair.value, value, usual.base)) continue;
    if (best === null || left < best.left) best = { ...offer, left };
  }
  if (best === null) return null;
  const { zh, en } = usual.words;
  const { unit } = figure;
  return {
    figure,
    code: best.code,
    message: { zh: `填的是 ${shown(value)}${unit}，${zh}`, en: `${shown(value)} ${unit} is given. ${en}` },
    repair: best.repair,
  };
}

function isNearer(repaired: number, given: number, base: number): boolean {
  return Math.abs(Math.log(repaired / base)) <= Math.abs(Math.log(given / base)) / NEARER;
}

function offered(
  figure: ReportedFigure,
  given: number,
  times: number,
  tooLarge: boolean,
  { basis }: Plausibility,
): { repair: Repair; code: string } | null {
  const { unit } = figure;
  const value = repairedValue(figure, tooLarge ? given / times : given * times);
  if (value === null) return null;
  const becomes = `${shown(value)}${unit}`;
  const becomesEn = `${shown(value)} ${unit}`;
  // a figure that has to be divided was given in a smaller unit
  const other = unitTimes(unit, tooLarge ? 1 / times : times);
  if (other !== null) {
    return {
      code: 'unit-slip',
      repair: {
        value,
        why: `像是以“${other}”为单位填的，换算后是 ${becomes}。`,
        whyEn: `It looks like a figure in ${other}; that is ${becomesEn}.`,
      },
    };
  }
  if (unit === '%' && times === 100 && !tooLarge && given <= 1) {
    return {
      code: 'fraction-for-percent',
      repair: {
        value,
        why: `像是把百分数写成了小数，应是 ${becomes}。`,
        whyEn: `It looks like a fraction instead of a percentage; that is ${becomesEn}.`,
      },
    };
  }
  if (basis !== 'history') return null;
  return {
    code: 'factor-slip',
    repair: {
      value,
      why: tooLarge
        ? `像是大了 ${shown(times)} 倍，应是 ${becomes}。`
        : `像是小到了 ${shown(times)} 分之一，应是 ${becomes}。`,
      whyEn: `It looks ${shown(times)} times too ${tooLarge ? 'large' : 'small'}; that is ${becomesEn}.`,
    },
  };
}
