import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { isThere, type List, type Part, type Places, reportedOn } from './parts.ts';

const LISTS: Record<List, string> = { tasks: '任务', goals: '定性目标', events: '活动与报道' };

/** 限于篇幅，定性目标17项、活动与报道3项见系统。 Null when nothing is left out. */
export function leftOut(
  briefing: Briefing,
  { left, right, full }: Places,
  brief: readonly List[],
  targetRows: number,
): string | null {
  const { targets } = briefing;
  const placed = [...left, ...right, ...full];
  const absent = (part: Part, words: string) =>
    isThere(briefing, part) && !placed.includes(part) ? [words] : [];
  const named = [
    ...(targetRows < targets.length ? [`其余目标${targets.length - targetRows}项`] : []),
    ...absent('basis', '判定依据'),
    ...absent('heat', '分地区指标表'),
    ...(['tasks', 'goals', 'events'] as const).flatMap((list) => {
      const all = briefing[list]?.items.length;
      if (all === undefined) return [];
      if (!brief.includes(list)) return absent(list, `${LISTS[list]}${all}项`);
      const rest = all - reportedOn(briefing, list);
      return rest === 0 ? [] : [`其余${LISTS[list]}${rest}项`];
    }),
  ];
  return named.length === 0 ? null : `限于篇幅，${named.join('、')}见系统。`;
}
