import type { Locale } from '../format.ts';
import { MONTHS_LATE_RULES } from '../milestone-light.ts';
import { LIGHT_WORDS } from '../verdict-words.ts';
import type { MilestoneFacts } from './input.ts';
import { anyReported } from './milestones.ts';
import { plural } from './sentence.ts';

/** What must be said so that a light of a task is read for what it is. Empty while nothing was reported. */
export function milestoneNotes(milestones: readonly MilestoneFacts[], locale: Locale = 'zh'): string[] {
  if (!anyReported(milestones)) return [];
  const chosen = milestones.filter(({ term }) => term?.source === 'chosen').length;
  const words = LIGHT_WORDS[locale];
  const late = MONTHS_LATE_RULES.filter(({ fromMonths }) => fromMonths > 0);
  if (locale === 'en') {
    const rules = late.map(
      ({ light, fromMonths }) => `"${words[light]}" from ${plural(fromMonths, 'month')}`,
    );
    return [
      `Tasks and goals in words are lit by how late they are: ${rules.join(', ')}; what was not reported is not judged.`,
      ...(chosen === 0 ? [] : [`Deadlines chosen by a person, where the document states none: ${chosen}.`]),
    ];
  }
  const rules = late.map(({ light, fromMonths }) => `满${fromMonths}个月为${words[light]}`);
  return [
    `任务和定性目标按逾期时间亮灯：${rules.join('，')}；未报告的不判定。`,
    ...(chosen === 0 ? [] : [`文件未写期限、由人工选定的任务和目标${chosen}项。`]),
  ];
}
