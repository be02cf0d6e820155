import type { Drawing } from '#core/charts/chart.ts';
import { screenTheme } from '#core/charts/theme.ts';
import type { Locale } from '#core/domain/format.ts';

const DRAWINGS: Record<Locale, Drawing> = {
  zh: { theme: screenTheme, locale: 'zh', interactive: true },
  en: { theme: screenTheme, locale: 'en', interactive: true },
};

/** How charts are drawn on the screen; the same object every time, so that a chart is drawn again only when it changes. */
export function screenDrawing(locale: Locale): Drawing {
  return DRAWINGS[locale];
}
