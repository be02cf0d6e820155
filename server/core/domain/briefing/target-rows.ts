import {
  computedDecimals,
  formatFigure,
  formatGrowth,
  formatPercent,
  formatPeriod,
  formatSigned,
  MISSING,
} from '../format.ts';
import { STATUS_WORDS } from '../observation-words.ts';
import type { Progress } from '../progress.ts';
import type { RulingKind } from '../promise.ts';
import { roundHalfUp } from '../rounding.ts';
import type { Fraction, IsoDate } from '../units.ts';
import { OUTLOOK_WORDS } from '../verdict-words.ts';
import { deadlineRuling, goalRuling } from './amendments.ts';
import type { RowOutlook, TargetRow } from './briefing.ts';
import { type Change, yearOnYear } from './change.ts';
import { disagrees, foreseen } from './foresight.ts';
import type { TargetFacts } from './input.ts';
import { verdictOn } from './not-yet-due.ts';
import { AMENDED, CHOSEN, deadlinePhrase, goalSign } from './words.ts';

/** Stands behind an outlook that the second opinion does not share. */
export const APART = '※';

const RULED: Record<RulingKind, string> = { amendment: AMENDED.zh, choice: CHOSEN.zh };

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
    goal: `${goalSign(target)}${mark(goalRuling(facts))}`,
    deadline: `${deadlinePhrase(target.deadline)}${mark(deadlineRuling(facts))}`,
    period: period === null ? MISSING : formatPeriod(period, 'zh'),
    level: `${formatFigure(progress.level, decimals)}${progress.levelDerivation === 'estimated' ? '（推算）' : ''}`,
    change: change === null ? MISSING : changeText(change, decimals, target.unit),
    completion: formatPercent(progress.completion),
    timeElapsed: formatPercent(progress.timeElapsed),
    distanceCovered: formatPercent(distanceCovered),
    bar: distanceCovered === null ? null : { covered: distanceCovered, planned: planShare(progress) },
    gap: formatFigure(progress.gap, decimals),
    status: status === null ? MISSING : STATUS_WORDS.zh[status],
    outlook: outlookOf(facts),
    state: progress.state,
    light: progress.light,
    verdict: verdictOn(facts, day),
  };
}

function mark(kind: RulingKind | null): string {
  return kind === null ? '' : RULED[kind];
}

function outlookOf(facts: TargetFacts): RowOutlook | null {
  const outlook = foreseen(facts);
  return (
    outlook && {
      class: outlook.class,
      word: `${OUTLOOK_WORDS.zh[outlook.class]}${disagrees(facts) ? APART : ''}`,
      projection: formatFigure(outlook.projection, computedDecimals(facts.decimals)),
    }
  );
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
