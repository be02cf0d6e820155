import { type Tone, toneOf } from '#core/charts/tone.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { formatPoints, formatSigned, type Locale } from '#core/domain/format.ts';
import type { Fraction } from '#core/domain/units.ts';
import type { Messages } from '../i18n/messages.ts';

type Judged = Pick<ProgressRow, 'state' | 'light'> & Partial<Pick<ProgressRow, 'strength'>>;

/** The word of a verdict: the light's where there is one, else the state's. What was only aspired to (力争) is not missed but short of expectation. */
export function verdictWord({ state, light, strength }: Judged, words: Messages): string {
  if (state === 'missed_at_deadline' && strength === 'expected') return words.shortOfExpectation;
  return light ? words.lights[light] : words.states[state];
}

export function verdictTone(judged: Judged): Tone {
  return toneOf(judged);
}

/** How far ahead or behind, without its sign: "4.4个百分点". */
export function lagSize(lagPoints: number | null, locale: Locale): string {
  return formatPoints(lagPoints === null ? null : Math.abs(lagPoints), locale).replace('+', '');
}

/** "慢于计划 4.4个百分点"; null where there is no plan line to be behind. */
export function lagText(lagPoints: number | null, words: Messages, locale: Locale): string | null {
  if (lagPoints === null) return null;
  return lagPoints > 0 ? words.behind(lagSize(lagPoints, locale)) : words.ahead(lagSize(lagPoints, locale));
}

/** 时序偏差 as it is printed: minus = behind the plan line. */
export function deviationText(lagPoints: number | null): string {
  return formatSigned(lagPoints === null ? null : -lagPoints, 1);
}

/** Names a verdict in the address: the target, and the region when it is not the plan's own. */
export function verdictKey(row: Pick<ProgressRow, 'target' | 'region' | 'allocated'>): string {
  return row.allocated ? `${row.target}~${row.region.code}` : row.target;
}

export function readVerdictKey(text: string): { target: string; region: string | null } {
  const [target, region] = text.split('~');
  return { target: target ?? text, region: region ?? null };
}

/** The plan line as a share of the way from baseline to target; null where there is no line. */
export function planShare({
  distanceCovered,
  lagPoints,
}: Pick<ProgressRow, 'distanceCovered' | 'lagPoints'>): Fraction | null {
  return distanceCovered === null || lagPoints === null ? null : distanceCovered + lagPoints / 100;
}
