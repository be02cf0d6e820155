import { formatFigure, formatGrowth, formatPercent, formatPeriod, formatSigned, MISSING } from '../format.ts';
import type { Progress } from '../progress.ts';
import { roundHalfUp } from '../rounding.ts';
import type { Fraction, IsoDate } from '../units.ts';
import type { TargetRow } from './briefing.ts';
import { type Change, yearOnYear } from './change.ts';
import type { TargetFacts } from './input.ts';
import { verdictOn } from './not-yet-due.ts';
import { deadlinePhrase, goalSign, STATUS_WORDS } from './words.ts';

/** Every target of the plan as a line of the table, in the document's order. */
export function targetRows(targets: readonly TargetFacts[], day: IsoDate): TargetRow[] {
  return targets.map((facts) => targetRow(facts, day));
}

function targetRow(facts: TargetFacts, day: IsoDate): TargetRow {
  const { target, progress, decimals, name, status } = facts;
  const { period, distanceCovered } = progress;
  const change = period === null ? null : yearOnYear(facts, period);
  return {
    code: target.code,
    name,
    unit: target.unit,
    goal: goalSign(target),
    deadline: deadlinePhrase(target.deadline),
    period: period === null ? MISSING : formatPeriod(period, 'zh'),
    level: `${formatFigure(progress.level, decimals)}${progress.levelDerivation === 'estimated' ? '（推算）' : ''}`,
    change: change === null ? MISSING : changeText(change, decimals, target.unit),
    completion: formatPercent(progress.completion),
    timeElapsed: formatPercent(progress.timeElapsed),
    distanceCovered: formatPercent(distanceCovered),
    bar: distanceCovered === null ? null : { covered: distanceCovered, planned: planShare(progress) },
    gap: formatFigure(progress.gap, decimals),
    status: status === null ? MISSING : STATUS_WORDS[status],
    state: progress.state,
    light: progress.light,
    verdict: verdictOn(facts, day),
  };
}

function changeText(change: Change, decimals: number, unit: string): string {
  switch (change.kind) {
    case 'published':
      return formatGrowth(change.percent);
    case 'nominal':
      return `${formatGrowth(change.percent)}（名义）`;
    case 'difference':
      if (roundHalfUp(change.value, decimals) === 0) return '持平';
      return `${formatSigned(change.value, decimals)}${unit === '%' ? '点' : ''}`;
  }
}

/** The plan line as a share of the way at the same moment; null where there is no line. */
export function planShare({ distanceCovered, lagPoints }: Progress): Fraction | null {
  return distanceCovered === null || lagPoints === null ? null : distanceCovered + lagPoints / 100;
}
