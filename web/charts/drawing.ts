import type { Drawing } from '#core/charts/chart.ts';
import { SCREEN_THEMES, THEME_NAMES, type ThemeName } from '#core/charts/theme.ts';
import type { Locale } from '#core/domain/format.ts';
import { theme } from '../state/theme.ts';

const DRAWINGS = Object.fromEntries(
  THEME_NAMES.map((name) => [name, { zh: drawingOf(name, 'zh'), en: drawingOf(name, 'en') }]),
) as Record<ThemeName, Record<Locale, Drawing>>;

/**
 * How charts are drawn on the screen, in the look in force; the same object every time, so that a chart is drawn again
 * only when it changes. A component that calls it is drawn again when the look changes: call it outside `useMemo`.
 */
export function screenDrawing(locale: Locale): Drawing {
  return DRAWINGS[theme.value][locale];
}

function drawingOf(name: ThemeName, locale: Locale): Drawing {
  return { theme: SCREEN_THEMES[name], locale, interactive: true };
}
