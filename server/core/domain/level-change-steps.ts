import type { AnalysisStep } from './analysis-step.ts';
import type { LevelDerivation } from './level.ts';
import type { ChangeQuestion, LevelChange } from './level-change.ts';
import type { Figure, IsoDate } from './units.ts';

/** What the sentences say beside the numbers. */
export interface ChangeContext {
  unit: string;
  /** The days of the two moments. */
  days: { from: IsoDate; to: IsoDate };
  /** What was promised at each of them. */
  promised: { from: Figure; to: Figure };
  /** How the older period's level came about at each of them; null where there is none. */
  derivations: { from: LevelDerivation | null; restated: LevelDerivation | null };
}

/** What was added to what between two moments, the level first, then its gap. */
export function changeSteps(
  { from, to, restated }: ChangeQuestion,
  { level, gap, gapFrom, gapTo, reason }: LevelChange,
  { unit, days, promised, derivations }: ChangeContext,
): AnalysisStep[] {
  if (level === null || gap === null) {
    return [{ code: 'change_none', values: { reason, from: days.from, to: days.to } }];
  }
  const shownOf = (code: string) => level.parts.find((part) => part.code === code)?.shown ?? null;
  const inGap = (code: string) => gap.parts.find((part) => part.code === code)?.shown ?? null;
  const periods = { fromPeriod: from.period, toPeriod: to.period };
  const steps: (AnalysisStep | null)[] = [
    {
      code: 'change_level',
      values: { ...periods, from: from.level, to: to.level, change: level.shown, unit },
    },
    reason === 'older_period_gone'
      ? { code: 'change_unsplit', values: { ...periods, part: shownOf('unsplit'), to: days.to, unit } }
      : null,
    shownOf('activity') === null
      ? null
      : { code: 'change_activity', values: { ...periods, part: shownOf('activity'), unit } },
    shownOf('revision') === null
      ? null
      : {
          code: 'change_revision',
          values: {
            period: from.period,
            part: shownOf('revision'),
            before: from.level,
            after: restated.byOldTerms,
            unit,
          },
        },
    methodStep(from.period, derivations),
    inGap('scope') === 0
      ? null
      : {
          code: 'change_scope',
          values: { part: inGap('scope'), from: promised.from, to: promised.to, unit },
        },
    { code: 'change_gap', values: { from: gapFrom, to: gapTo, change: gap.shown, unit, ...gapParts(gap) } },
  ];
  return steps.filter((step) => step !== null);
}

function gapParts({ parts }: NonNullable<LevelChange['gap']>): Record<string, number> {
  return Object.fromEntries(parts.map(({ code, shown }) => [code, shown]));
}

function methodStep(
  period: string | null,
  { from, restated }: ChangeContext['derivations'],
): AnalysisStep | null {
  if (from === null || restated === null || from === restated) return null;
  return { code: 'change_method', values: { period, from, to: restated } };
}
