import type { RollUpView } from '#core/contract/derived-figures.ts';
import { sumExactly } from '#core/domain/exact-decimal.ts';
import type { Level } from '#core/domain/level.ts';
import { comparePeriods, type Period, periodEnd } from '#core/domain/period.ts';
import { type RollUp, rollUp } from '#core/domain/roll-up.ts';
import { rollUpSteps } from '#core/domain/roll-up-steps.ts';
import type { Moment, ServiceContext } from '../context.ts';
import { gather } from '../progress/gather.ts';
import { levelAt } from './level-at.ts';
import { codedName } from './places.ts';
import { sentences } from './sentences.ts';
import { type Subject, type SubjectQuestion, subjectOf } from './subject.ts';

export interface RollUpQuestion extends SubjectQuestion {
  /** The judged or newest period when left out; of the regions below where the region itself reports nothing. */
  period?: Period | undefined;
}

/**
 * A region's level as the regions that report to it make it, beside the level it has itself. Which regions
 * belong to it is asked on the last day of the period: abolished ones count as long as they existed.
 */
export async function rollUpView(
  context: ServiceContext,
  question: RollUpQuestion,
  moment: Moment,
): Promise<RollUpView> {
  const subject = await subjectOf(context, question, moment);
  const { indicator, region, places, levels } = subject;
  const below = await levelsBelow(context, subject, moment);
  const period = question.period ?? subject.period ?? newestOf(below);
  const day = period === null ? moment.day : periodEnd(period);
  const apart = places.apart(region.code, day);
  const children = places.below(region.code, day).map(({ code }) => ({
    region: code,
    level: levelAt(below.get(code) ?? [], period),
  }));
  const rolled = rollUp(indicator, children);
  const own = levelAt(levels, period);
  const reported = own && own.unit === indicator.unit ? own : null;
  const difference = rolled.value === null || !reported ? null : sumExactly(rolled.value, -reported.value);
  return {
    indicator: { code: indicator.code, name: indicator.name },
    region: codedName(region),
    unit: indicator.unit,
    decimals: indicator.decimals,
    rule: indicator.placeRollup,
    period,
    reported: reported && { value: reported.value, derivation: reported.derivation, demo: reported.demo },
    derived: derivedOf(rolled),
    difference,
    counted: children.flatMap(({ region: code, level }) =>
      level && rolled.counted.includes(code)
        ? [
            {
              region: codedName(places.load(code)),
              value: level.value,
              derivation: level.derivation,
              demo: level.demo,
            },
          ]
        : [],
    ),
    missing: rolled.missing.map(({ region: code, why }) => ({
      region: codedName(places.load(code)),
      reason: why,
    })),
    apart: apart.map((one) => ({ region: codedName(one.region), reason: one.reason })),
    none: rolled.none,
    demo: rolled.demo || reported?.demo === true,
    explanation: sentences(
      rollUpSteps(
        rolled,
        {
          indicator,
          period,
          reported: reported ? reported.value : null,
          difference,
          apart: apart.map((one) => ({ region: one.region.code, reason: one.reason })),
        },
        places.load,
      ),
      indicator.decimals,
    ),
    asOf: moment.day,
  };
}

/** The levels of every region that is or was below, up to the moment's day. */
async function levelsBelow(
  context: ServiceContext,
  { indicator, region, places }: Subject,
  moment: Moment,
): Promise<ReadonlyMap<string, Level[]>> {
  const codes = places.below(region.code).map(({ code }) => code);
  const wanted = codes.map((code) => ({ indicator: indicator.code, region: code }));
  const gathered = await gather(context, wanted, moment);
  return new Map(
    codes.map((code) => [
      code,
      gathered.levels(indicator.code, code).filter((level) => periodEnd(level.period) <= moment.day),
    ]),
  );
}

function newestOf(below: ReadonlyMap<string, Level[]>): Period | null {
  const newest = [...below.values()].flatMap((levels) => levels.slice(-1).map(({ period }) => period));
  return newest.sort(comparePeriods).at(-1) ?? null;
}

function derivedOf({ value, numerator, denominator, missing, demo }: RollUp): RollUpView['derived'] {
  return value === null ? null : { value, numerator, denominator, complete: missing.length === 0, demo };
}
