import type { Locale } from '../format.ts';
import type { Light } from '../light.ts';
import type { MilestoneState } from '../milestone.ts';
import type { State } from '../state.ts';
import type { TableCell } from './section.ts';

/** A cell without a verdict: words, or a figure as printed beside what it is. */
export function cell(text: string, value: number | null = null): TableCell {
  return { text, value, verdict: null };
}

/** A cell that says, or carries, a verdict. */
export function verdictCell(
  text: string,
  { state, light }: { state: State | MilestoneState; light: Light | null },
  value: number | null = null,
): TableCell {
  return { text, value, verdict: { state, light } };
}

/** 产业规模（亿元） / Scale (亿元) */
export function withUnitName(name: string, unit: string, locale: Locale): string {
  return locale === 'zh' ? `${name}（${unit}）` : `${name} (${unit})`;
}
