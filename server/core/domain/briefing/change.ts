import type { Level } from '../level.ts';
import { addYears, type Period } from '../period.ts';
import type { Percent } from '../units.ts';
import type { TargetFacts } from './input.ts';

/**
 * How a level compares with a year before. `published` is the source's own 同比 (its base is restated, so
 * it is never computed); `nominal` is computed for money and labelled so; `difference` is in the unit.
 */
export type Change =
  | { kind: 'published'; percent: Percent }
  | { kind: 'nominal'; percent: Percent }
  | { kind: 'difference'; value: number };

type Compared = Pick<TargetFacts, 'levels' | 'yoyPercent' | 'measureKind'>;

/** The change over a year to `period`; null when nothing was published and no figure of a year before is known. */
export function yearOnYear({ levels, yoyPercent, measureKind }: Compared, period: Period): Change | null {
  if (yoyPercent !== null) return { kind: 'published', percent: yoyPercent };
  const now = levelAt(levels, period);
  const then = levelAt(levels, addYears(period, -1));
  if (!now || !then) return null;
  if (measureKind !== 'flow') return { kind: 'difference', value: now.value - then.value };
  const estimated = now.derivation === 'estimated' || then.derivation === 'estimated';
  return then.value > 0 && !estimated
    ? { kind: 'nominal', percent: (now.value / then.value - 1) * 100 }
    : null;
}

function levelAt(levels: readonly Level[], period: Period): Level | undefined {
  return levels.find((level) => level.period === period);
}
