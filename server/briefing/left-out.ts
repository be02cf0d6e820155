import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Locale } from '#core/domain/format.ts';
import { isThere, type List, type Part, type Places, reportedOn } from './parts.ts';

interface Words {
  lists: Record<List, string>;
  rest: (size: number) => string;
  basis: string;
  heat: string;
  counted: (name: string, size: number) => string;
  others: (name: string, size: number) => string;
  parting: string;
  all: (list: string) => string;
}

const WORDS: Record<Locale, Words> = {
  zh: {
    lists: { tasks: '任务', goals: '定性目标', events: '活动与报道' },
    rest: (size) => `其余目标${size}项`,
    basis: '判定依据',
    heat: '分地区指标表',
    counted: (name, size) => `${name}${size}项`,
    others: (name, size) => `其余${name}${size}项`,
    parting: '、',
    all: (list) => `限于篇幅，${list}见系统。`,
  },
  en: {
    lists: { tasks: 'tasks', goals: 'goals', events: 'events' },
    rest: (size) => `${size} targets`,
    basis: 'basis',
    heat: 'regions by indicator',
    counted: (name, size) => `${size} ${name}`,
    others: (name, size) => `${size} other ${name}`,
    parting: ', ',
    all: (list) => ` See the system for ${list}.`,
  },
};

/** 限于篇幅，定性目标17项、活动与报道3项见系统。 Null when nothing is left out. */
export function leftOut(
  briefing: Briefing,
  { left, right, full }: Places,
  brief: readonly List[],
  targetRows: number,
): string | null {
  const { targets, language } = briefing;
  const own = WORDS[language];
  const placed = [...left, ...right, ...full];
  const absent = (part: Part, words: string) =>
    isThere(briefing, part) && !placed.includes(part) ? [words] : [];
  const named = [
    ...(targetRows < targets.length ? [own.rest(targets.length - targetRows)] : []),
    ...absent('basis', own.basis),
    ...absent('heat', own.heat),
    ...(['tasks', 'goals', 'events'] as const).flatMap((list) => {
      const all = briefing[list]?.items.length;
      if (all === undefined) return [];
      if (!brief.includes(list)) return absent(list, own.counted(own.lists[list], all));
      const rest = all - reportedOn(briefing, list);
      return rest === 0 ? [] : [own.others(own.lists[list], rest)];
    }),
  ];
  return named.length === 0 ? null : own.all(named.join(own.parting));
}
