import type { Fraction } from '../units.ts';
import type { Standing } from './standing.ts';

/** One region and period that has to be reported. */
export interface Due {
  standing: Pick<Standing, 'submittedAt' | 'late'>;
  /** Cells with something in them, of the cells that are expected. */
  complete: { filled: number; expected: number };
}

/** The three rates of what was due, and what they are made of. Null = nothing was due, which is not 0. */
export interface Rates {
  due: number;
  submitted: number;
  onTime: number;
  filled: number;
  expected: number;
  /** 报送率: handed in at all ÷ due. */
  submittedRate: Fraction | null;
  /** 及时率: first handed in by the on-time day ÷ due. */
  onTimeRate: Fraction | null;
  /** 完整率: cells filled in of what was handed in ÷ cells expected of all that was due. */
  completeRate: Fraction | null;
}

/** Rates over any set of regions and periods. What was not handed in has no cell filled in, whatever its draft holds. */
export function ratesOf(dues: readonly Due[]): Rates {
  const submitted = dues.filter(({ standing }) => standing.submittedAt !== null);
  const onTime = submitted.filter(({ standing }) => !standing.late);
  const filled = submitted.reduce((sum, { complete }) => sum + complete.filled, 0);
  const expected = dues.reduce((sum, { complete }) => sum + complete.expected, 0);
  return {
    due: dues.length,
    submitted: submitted.length,
    onTime: onTime.length,
    filled,
    expected,
    submittedRate: share(submitted.length, dues.length),
    onTimeRate: share(onTime.length, dues.length),
    completeRate: share(filled, expected),
  };
}

function share(part: number, whole: number): Fraction | null {
  return whole === 0 ? null : part / whole;
}
