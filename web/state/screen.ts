import { effect } from '@preact/signals';
import { THEME_NAMES, type ThemeName } from '#core/charts/theme.ts';
import type { Locale } from '#core/domain/format.ts';
import { language } from './language.ts';
import { narrow } from './narrow.ts';
import { screenLook, themeChoice } from './theme.ts';

/** What a page's first drawing hangs on beside its address. */
export interface Screen {
  language: Locale;
  look: ThemeName;
  narrow: boolean;
}

const COOKIE = 'screen';
const ONE_YEAR_SECONDS = 31_536_000;

/** Tells the server, from the next page on, what this screen is like. */
export function tellScreen(): void {
  effect(() => {
    const text = [language.value, screenLook.value, narrow.value ? 'narrow' : 'wide'].join('-');
    // biome-ignore lint/suspicious/noDocumentCookie: the store that would replace it needs HTTPS
    document.cookie = `${COOKIE}=${text}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
  });
}

/**
 * The screen that a request comes from: what it told before, a language in the address first; of a first visit what
 * is most likely.
 *
 * @param cookies as the header gives them
 * @param agent what the browser calls itself
 */
export function screenOf(url: URL, cookies: string, agent: string): Screen {
  const [told, look, width] = (/(?:^|;\s*)screen=([a-z-]+)/.exec(cookies)?.[1] ?? '').split('-');
  const asked = url.searchParams.get('lang') ?? told;
  return {
    language: asked === 'en' ? 'en' : 'zh',
    look: THEME_NAMES.find((name) => name === look) ?? 'light',
    narrow: width === undefined ? /\bMobile\b/.test(agent) : width === 'narrow',
  };
}

/** Draws as for that screen from now on. On the server only, which draws one page after the other. */
export function drawFor(screen: Screen): void {
  language.value = screen.language;
  themeChoice.value = screen.look;
  narrow.value = screen.narrow;
}
