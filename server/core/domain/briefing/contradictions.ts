import { formatFigure, formatPercent } from '../format.ts';
import { roundHalfUp } from '../rounding.ts';
import type { Briefing } from './briefing.ts';
import { type Quantity, readQuantities } from './quantities.ts';

/** A number in somebody's text that the briefing does not say. */
export interface Contradiction {
  /** Where it stands, in UTF-16 units of the text. */
  at: number;
  /** The number with its unit, as written. */
  text: string;
  /** The figure with the same unit that comes nearest; null when the briefing has none with that unit. */
  nearest: string | null;
}

/** A figure that the briefing says, and what it is unrounded. */
interface Said {
  text: string;
  unit: string;
  /** In the unit itself, without 万 or 亿 and without sign. */
  value: number;
}

/**
 * The numbers with a unit in a clerk's text that no figure of the briefing says, in the order of the text. A number may
 * be written with fewer or more digits than printed, in 万 or 亿, in full-width digits or as 百分之…: it counts as said
 * when a figure rounds to it. Signs are left to the words around them.
 */
export function findContradictions(text: string, briefing: Briefing): Contradiction[] {
  const said = figuresOf(briefing);
  return readQuantities(text).flatMap((one): Contradiction[] => {
    const alike = said.filter(({ unit }) => unit === one.unit);
    if (alike.some((figure) => says(figure, one))) return [];
    return [{ at: one.at, text: one.text, nearest: nearestOf(alike, one) }];
  });
}

function says({ value }: Said, { value: written, digits, scale }: Quantity): boolean {
  const scaled = Number((value / scale).toPrecision(12));
  return Math.abs(roundHalfUp(scaled, digits) - written) < 1e-9 || Math.abs(scaled - written) < 1e-9;
}

function nearestOf(alike: readonly Said[], { value, scale }: Quantity): string | null {
  const away = (figure: Said) => Math.abs(figure.value - value * scale);
  const [first, ...others] = alike;
  if (!first) return null;
  return others.reduce((best, one) => (away(one) < away(best) ? one : best), first).text;
}

/** Every figure with a unit in the whole briefing: in sentences and notes, on cards, in tables and behind charts. */
function figuresOf(briefing: Briefing): Said[] {
  const said: Said[] = (briefing.members ?? []).flatMap((one) => figuresOf(one.briefing));
  const read = (text: string, exact: number | null = null) => {
    for (const one of readQuantities(text)) {
      said.push({ text: one.text.trim(), unit: one.unit, value: one.value * one.scale });
      if (exact !== null) said.push({ text: one.text.trim(), unit: one.unit, value: unrounded(exact, one) });
    }
  };
  walk(briefing, read);
  const { cards, targets, trend, regions, heat, changes, discipline } = briefing;
  for (const { text, unit, value } of [...cards, ...(discipline?.rates ?? [])]) read(`${text}${unit}`, value);
  for (const { level, gap, goal, outlook, change, unit } of targets) {
    for (const cell of [level, gap, goal, change, outlook?.projection ?? '']) read(joined(cell, unit));
  }
  if (trend) {
    const { levels, planLine, forecast, decimals, unit } = trend;
    const values = [...levels, ...planLine, ...forecast].map(({ value }) => value);
    for (const value of [...values, ...forecast.flatMap(({ low, high }) => [low, high])]) {
      read(joined(formatFigure(value, decimals), unit), value);
    }
  }
  for (const { distanceCovered, planShare, gap } of regions?.rows ?? []) {
    for (const share of [distanceCovered, planShare]) read(formatPercent(share), share);
    read(joined(formatFigure(gap, regions!.decimals), regions!.unit), gap);
  }
  for (const { text } of heat?.rows.flatMap(({ cells }) => cells) ?? []) read(`${text.replace('*', '')}%`);
  for (const row of changes?.rows ?? []) {
    for (const cell of [row.from, row.to, row.change, row.activity, row.revision, row.scope, row.unsplit]) {
      read(joined(cell.text, row.unit));
    }
  }
  return said;
}

/** What was rounded to the number that is printed: the value itself, or a share that is printed in per cent. */
function unrounded(exact: number, { value, digits, scale }: Quantity): number {
  const sizes = [Math.abs(exact), Math.abs(exact) * 100];
  const one = sizes.find((size) => Math.abs(roundHalfUp(size, digits) - value) < 1e-9);
  return (one ?? value) * scale;
}

/** Digits and unit as the language joins them; a figure with a remark behind it keeps the digits only. */
function joined(cell: string, unit: string): string {
  const number = /\d[\d,.]*(?:[—–]\d[\d,.]*)?/.exec(cell)?.[0] ?? '';
  return number === '' ? '' : `${number}${/^[A-Za-z]/.test(unit) ? ' ' : ''}${unit}`;
}

function walk(part: unknown, read: (text: string, exact?: number | null) => void): void {
  if (typeof part === 'string') read(part);
  if (part === null || typeof part !== 'object') return;
  if ('text' in part && 'value' in part && typeof part.text === 'string' && typeof part.value === 'number') {
    read(part.text, part.value);
    return;
  }
  for (const one of Object.values(part)) walk(one, read);
}
