import type { BriefingInput, TargetFacts } from '#core/domain/briefing/input.ts';
import type { Progress } from '#core/domain/progress.ts';
import { briefingInput } from '../setup/briefing-inputs.ts';

/** Longer than any indicator, task or unit of a real document. */
const LONG =
  '面向具身智能与人形机器人产业链供应链协同创新和规模化示范应用的标志性重大工程首台套装备推广企业数';

/** A plan in which everything that has a name has a very long one. */
export function withLongNames(plan: string, month: string): BriefingInput {
  const input = briefingInput(plan, month);
  return {
    ...input,
    issuer: LONG + LONG,
    plan: {
      ...input.plan,
      title: `${LONG}${LONG}行动计划（2025—2027年）`,
      region: '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县',
    },
    targets: input.targets.map((facts) => ({ ...facts, name: `${facts.name}${LONG}` })),
    goals: input.goals.map((goal) => ({ ...goal, label: `${goal.label}${LONG}` })),
    tasks: input.tasks.map((task) => ({
      ...task,
      title: `${task.title}${LONG}`,
      units: task.units.map((unit) => `${unit}${LONG}`),
    })),
    milestones: input.milestones.map((one) => ({ ...one, title: `${one.title}${LONG}` })),
    ambiguities: input.ambiguities.map((title) => `${title}${LONG}`),
  };
}

/** A plan of so many targets. */
export function withTargets(plan: string, month: string, size: number): BriefingInput {
  const input = briefingInput(plan, month);
  return {
    ...input,
    targets: repeated(input.targets, size, (facts, index) => ({ ...facts, name: `${facts.name}${index}` })),
  };
}

/** A plan whose targets are shared out to so many regions. */
export function withRegions(plan: string, month: string, size: number): BriefingInput {
  const input = briefingInput(plan, month);
  const targets = input.targets.map((facts) => ({
    ...facts,
    places: repeated(facts.places, facts.places.length === 0 ? 0 : size, (place, index) => ({
      ...place,
      name: `伊犁哈萨克自治州第${index}县`,
      shortName: `伊犁第${index}县`,
    })),
  }));
  return { ...input, targets };
}

/** A plan whose figures are a thousand million times as large. */
export function withHugeFigures(plan: string, month: string): BriefingInput {
  const input = briefingInput(plan, month);
  return { ...input, targets: input.targets.map(enlarged) };
}

const TIMES = 1e9;

function enlarged({ target, levels, planLine, progress, places, ...facts }: TargetFacts): TargetFacts {
  return {
    ...facts,
    target: { ...target, value: target.value * TIMES },
    levels: levels.map((level) => ({ ...level, value: level.value * TIMES })),
    planLine: planLine.map((point) => ({ ...point, value: point.value * TIMES })),
    progress: enlargedProgress(progress),
    places: places.map((place) => ({ ...place, progress: enlargedProgress(place.progress) })),
  };
}

function enlargedProgress(progress: Progress): Progress {
  const times = (value: number | null) => (value === null ? null : value * TIMES);
  const { level, planLine, gap, requiredIncrement, outlook, baseline } = progress;
  return {
    ...progress,
    level: times(level),
    planLine: times(planLine),
    gap: times(gap),
    requiredIncrement: times(requiredIncrement),
    outlook: { ...outlook, projection: times(outlook.projection) },
    baseline: baseline && { ...baseline, value: baseline.value * TIMES },
  };
}

function repeated<T>(all: readonly T[], size: number, change: (one: T, index: number) => T): T[] {
  return Array.from({ length: size }, (_, index) => change(all[index % all.length]!, index));
}
