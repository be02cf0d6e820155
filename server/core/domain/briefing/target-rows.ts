import {
  computedDecimals,
  formatFigure,
  formatGrowth,
  formatPercent,
  formatPeriod,
  formatSigned,
  type Locale,
  MISSING,
} from '../format.ts';
import { STATUS_WORDS } from '../observation-words.ts';
import type { Progress } from '../progress.ts';
import type { RulingKind } from '../promise.ts';
import { roundHalfUp } from '../rounding.ts';
import { unitName } from '../unit-name.ts';
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

const RULED: Record<RulingKind, Record<Locale, string>> = { amendment: AMENDED, choice: CHOSEN };

const ESTIMATED: Record<Locale, string> = { zh: '（推算）', en: ' (est.)' };
const NOMINAL: Record<Locale, string> = { zh: '（名义）', en: ' (nominal)' };
const LEVEL: Record<Locale, string> = { zh: '持平', en: 'level' };
const POINTS: Record<Locale, string> = { zh: '点', en: ' pp' };

/** Every target of the plan as a line of the table, in the document's order. */
export function targetRows(
  targets: readonly TargetFacts[],
  day: IsoDate,
  locale: Locale = 'zh',
): TargetRow[] {
  return targets.map((facts) => targetRow(facts, day, locale));
}

function targetRow(facts: TargetFacts, day: IsoDate, locale: Locale): TargetRow {
  const { target, progress, decimals, name, status } = facts;
  const { period, distanceCovered } = progress;
  const change = period === null ? null : yearOnYear(facts, period);
  return {
    code: target.code,
    name,
    unit: unitName(target.unit, locale),
    goal: `${goalSign(target, locale)}${mark(goalRuling(facts), locale)}`,
    deadline: `${deadlinePhrase(target.deadline, locale)}${mark(deadlineRuling(facts), locale)}`,
    period: period === null ? MISSING : formatPeriod(period, locale),
    level: `${formatFigure(progress.level, decimals)}${progress.levelDerivation === 'estimated' ? ESTIMATED[locale] : ''}`,
    change: change === null ? MISSING : changeText(change, decimals, target.unit, locale),
    completion: formatPercent(progress.completion),
    timeElapsed: formatPercent(progress.timeElapsed),
    distanceCovered: formatPercent(distanceCovered),
    bar: distanceCovered === null ? null : { covered: distanceCovered, planned: planShare(progress) },
    gap: formatFigure(progress.gap, decimals),
    status: status === null ? MISSING : STATUS_WORDS[locale][status],
    outlook: outlookOf(facts, locale),
    state: progress.state,
    light: progress.light,
    verdict: verdictOn(facts, day, locale),
  };
}

function mark(kind: RulingKind | null, locale: Locale): string {
  return kind === null ? '' : RULED[kind][locale];
}

function outlookOf(facts: TargetFacts, locale: Locale): RowOutlook | null {
  const outlook = foreseen(facts);
  return (
    outlook && {
      class: outlook.class,
      word: `${OUTLOOK_WORDS[locale][outlook.class]}${disagrees(facts) ? APART : ''}`,
      projection: formatFigure(outlook.projection, computedDecimals(facts.decimals)),
    }
  );
}

function changeText(change: Change, decimals: number, unit: string, locale: Locale): string {
  switch (change.kind) {
    case 'published':
      return formatGrowth(change.percent);
    case 'nominal':
      return `${formatGrowth(change.percent)}${NOMINAL[locale]}`;
    case 'difference':
      if (roundHalfUp(change.value, decimals) === 0) return LEVEL[locale];
      return `${formatSigned(change.value, decimals)}${unit === '%' ? POINTS[locale] : ''}`;
  }
}

/** The plan line as a share of the way at the same moment; null where there is no line. */
export function planShare({ distanceCovered, lagPoints }: Progress): Fraction | null {
  return distanceCovered === null || lagPoints === null ? null : distanceCovered + lagPoints / 100;
}
