import { formatFigure } from '../format.ts';

/** A number as a sentence writes it: grouped, with as many decimals as it has, at most six. */
export function shown(value: number): string {
  const [, fraction = ''] = String(Number(value.toFixed(6))).split('.');
  return formatFigure(value, fraction.length);
}
