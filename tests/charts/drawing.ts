import { paperTheme, screenTheme } from '#core/charts/theme.ts';

export const ON_PAPER = { theme: paperTheme, locale: 'zh', interactive: false } as const;
export const ON_SCREEN = { theme: screenTheme, locale: 'en', interactive: true } as const;

/** Every number anywhere in a chart's option. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap(numbersIn);
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(numbersIn);
  return [];
}
