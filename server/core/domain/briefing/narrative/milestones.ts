import { daysBetween } from '../../calendar.ts';
import { MILESTONE_KINDS, type MilestoneKind } from '../../milestone.ts';
import type { IsoDate } from '../../units.ts';
import type { MilestoneFacts } from '../input.ts';
import { anyReported, byState, counted, countedWord, overdue, worstLight } from '../milestones.ts';
import { clause, count, type FigurePiece, listedClauses, type Sentence, sentence } from '../sentence.ts';

const MOST_NAMES = 3;

/**
 * 29项定性目标和任务中，按期完成3项、推进中4项、逾期2项、未报告20项。
 * @returns null while nothing was reported of any of them
 */
export function milestonesSentence(milestones: readonly MilestoneFacts[]): Sentence | null {
  const some = counted(milestones);
  if (!anyReported(some)) return null;
  const parts = byState(some).map(({ state, members }) => {
    const light = state === 'overdue' ? worstLight(members) : null;
    return clause`${countedWord(state)}${count(members.length, '项', light === 'green' ? null : light)}`;
  });
  return sentence`${count(some.length, '项')}${kindsOf(some)}中，${listedClauses(parts, parts.length)}。`;
}

/** 2项任务逾期：建设机器人训练场（4个月）、打造体验和试验验证中心（12天）。 The longest first. */
export function overdueSentence(milestones: readonly MilestoneFacts[], day: IsoDate): Sentence | null {
  const late = overdue(milestones);
  if (late.length === 0) return null;
  const parts = late.map((one) => clause`${one.title}（${lateness(one, day)}）`);
  return sentence`${count(late.length, '项', worstLight(late))}${kindsOf(late)}逾期：${listedClauses(parts, MOST_NAMES)}。`;
}

/** 4个月; of less than a month the days. */
function lateness({ monthsLate, light, term }: MilestoneFacts, day: IsoDate): FigurePiece {
  if (monthsLate !== null && monthsLate > 0) return count(monthsLate, '个月', light);
  return count(daysBetween(term!.date, day), '天', light);
}

const KIND_WORDS: Record<MilestoneKind, string> = {
  goal: '定性目标',
  task: '任务',
  box: '专栏事项',
  event: '活动',
};

/** 定性目标、任务和专栏事项 */
function kindsOf(milestones: readonly MilestoneFacts[]): string {
  const kinds = MILESTONE_KINDS.filter((kind) => milestones.some((one) => one.kind === kind));
  const words = kinds.map((kind) => KIND_WORDS[kind]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join('、')}和${words.at(-1)}`;
}
