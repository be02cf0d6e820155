import { computed, effect, signal } from '@preact/signals';
import { THEME_NAMES, type ThemeName } from '#core/charts/theme.ts';
import { onServer } from './on-server.ts';
import { printing } from './printing.ts';

const KEY = 'theme';
const MORE_CONTRAST = '(prefers-contrast: more)';
const DARK = '(prefers-color-scheme: dark)';

/** What a reader can choose: one look, or whichever the system asks for. */
export const THEME_CHOICES = ['system', ...THEME_NAMES] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** The choice of this browser, kept there. */
export const themeChoice = signal<ThemeChoice>(keptChoice());

const systemTheme = signal<ThemeName>(readSystem());

/** The look in force on the screen. */
export const screenLook = computed<ThemeName>(() =>
  themeChoice.value === 'system' ? systemTheme.value : themeChoice.value,
);

/** The look that is drawn with: paper is always light. */
export const theme = computed<ThemeName>(() => (printing.value ? 'light' : screenLook.value));

export function chooseTheme(chosen: ThemeChoice): void {
  themeChoice.value = chosen;
  localStorage.setItem(KEY, chosen);
}

/** Keeps the page in the look in force, and follows the system when it changes. */
export function watchTheme(): void {
  for (const query of [MORE_CONTRAST, DARK]) {
    matchMedia(query).addEventListener('change', () => {
      systemTheme.value = readSystem();
    });
  }
  // Another tab of the same browser chose.
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY) themeChoice.value = keptChoice();
  });
  effect(() => {
    const root = document.documentElement;
    root.dataset.theme = screenLook.value;
    const bar = getComputedStyle(root).getPropertyValue('--bar').trim();
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', bar);
  });
}

function keptChoice(): ThemeChoice {
  if (onServer) return 'light';
  const kept = localStorage.getItem(KEY);
  return THEME_CHOICES.find((choice) => choice === kept) ?? 'system';
}

function readSystem(): ThemeName {
  if (onServer) return 'light';
  if (matchMedia(MORE_CONTRAST).matches) return 'contrast';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}
