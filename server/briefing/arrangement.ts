import type { Briefing } from '#core/domain/briefing/briefing.ts';

type Part =
  | 'trend'
  | 'basis'
  | 'attention'
  | 'regions'
  | 'targets'
  | 'heat'
  | 'goals'
  | 'tasks'
  | 'events'
  | 'notes';

/** Which parts stand where: two columns under the summary, then parts over the whole width. */
export interface Arrangement {
  /** Relative widths of the two columns. */
  columns: [number, number];
  left: Part[];
  right: Part[];
  full: Part[];
  /** What found no room, for the foot of the page; null when everything stands in it. */
  leftOut: string | null;
}

/**
 * The ways a briefing can be laid out, the richest first; the page takes the first that fits. Later ones
 * leave out what can be read elsewhere, and say so: goals and tasks stand in the plan itself, figures
 * only here.
 */
export function arrangements(briefing: Briefing): Arrangement[] {
  const { columns, left, right, full } = fullest(briefing);
  const cuts = OPTIONAL.map((_, index) => OPTIONAL.slice(0, index));
  return [...cuts, OPTIONAL]
    .map((dropped) => {
      const kept = (names: readonly Part[]) =>
        names.filter((name) => isThere(briefing, name) && !dropped.includes(name));
      const places = { columns, left: kept(left), right: kept(right), full: kept(full) };
      return { ...places, leftOut: leftOut(briefing, places) };
    })
    .filter((one, index, list) => index === 0 || JSON.stringify(one) !== JSON.stringify(list[index - 1]));
}

/** What may be left out, the first to go first. */
const OPTIONAL: readonly Part[] = ['events', 'goals', 'tasks', 'basis', 'heat'];

/** 限于篇幅，定性目标17项、活动与报道3项见系统。 Null when nothing is left out. */
function leftOut(briefing: Briefing, { left, right, full }: Places): string | null {
  const { goals, tasks, events } = briefing;
  const words: Partial<Record<Part, string>> = {
    basis: '判定依据',
    heat: '分地区指标表',
    tasks: `任务${tasks?.items.length}项`,
    goals: `定性目标${goals?.items.length}项`,
    events: `活动与报道${events?.items.length}项`,
  };
  const placed = [...left, ...right, ...full];
  const named = Object.entries(words).filter(
    ([part]) => isThere(briefing, part as Part) && !placed.includes(part as Part),
  );
  return named.length === 0 ? null : `限于篇幅，${named.map(([, word]) => word).join('、')}见系统。`;
}

type Places = Omit<Arrangement, 'leftOut'>;

function fullest({ trend, regions, targets }: Briefing): Places {
  if (regions) {
    return {
      columns: [101, 75],
      left: ['trend', 'basis', 'attention'],
      right: ['regions'],
      full: ['targets', 'heat', 'tasks', 'goals', 'events', 'notes'],
    };
  }
  if (trend) {
    return {
      columns: [101, 75],
      left: ['trend', 'basis'],
      right: ['tasks', 'attention'],
      full: ['targets', 'heat', 'goals', 'events', 'notes'],
    };
  }
  if (targets.length > 0) {
    return {
      columns: [88, 88],
      left: ['goals'],
      right: ['tasks'],
      full: ['targets', 'basis', 'attention', 'events', 'notes'],
    };
  }
  return { columns: [88, 88], left: ['goals', 'events'], right: ['tasks'], full: ['attention', 'notes'] };
}

function isThere(briefing: Briefing, name: Part): boolean {
  const part = briefing[name];
  return part !== null && (!Array.isArray(part) || part.length > 0);
}
