import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SCREEN_THEMES, THEME_NAMES, type ThemeName } from '#core/charts/theme.ts';

const folder = fileURLToPath(new URL('../../web/styles/', import.meta.url));
const tokens = readFileSync(`${folder}tokens.css`, 'utf8');

/** The tokens of one theme: name → value. */
function tokensOf(theme: ThemeName): Record<string, string> {
  const start = theme === 'light' ? tokens.indexOf(':root {') : tokens.indexOf(`[data-theme="${theme}"] {`);
  const block = tokens.slice(start, tokens.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

/** Relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What is written on what: at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const TEXT: readonly [string, ...string[]][] = [
  ['ink', 'card', 'paper', 'cream', 'chosen', 'hover', 'track', 'hatch', 'selection'],
  ['mute', 'card', 'paper', 'cream', 'chosen', 'hover', 'track', 'hatch'],
  ['navy', 'card', 'paper', 'cream', 'navy-soft', 'chosen', 'hover'],
  ['red', 'card', 'paper'],
  ['plan', 'card'],
  ['on-navy', 'navy', 'navy-deep'],
  ['on-red', 'red'],
  ['bar-ink', 'bar'],
  ['bar-ink-soft', 'bar'],
  ['bar-label', 'bar'],
  ['on-bar-accent', 'bar-accent'],
  ['green-text', 'green-soft', 'card', 'paper'],
  ['yellow-text', 'yellow-soft', 'card', 'paper'],
  ['red-text', 'red-soft', 'card', 'paper', 'fault-ground'],
  ['unlit-text', 'unlit-soft', 'card', 'paper'],
  ['missed-text', 'missed-soft', 'card', 'paper'],
  ['ink', 'green-soft', 'yellow-soft', 'red-soft', 'unlit-soft', 'missed-soft', 'navy-soft', 'fault-ground'],
  ['notice-ink', 'notice-ground'],
  ['demo-ink', 'card', 'cream'],
];

/** Marks, bars and borders that carry meaning: at least 3 to 1 (WCAG 2.2, 1.4.11). */
const MARKS: readonly [string, ...string[]][] = [
  ['green', 'card', 'paper'],
  ['yellow', 'card', 'paper'],
  ['red-light', 'card', 'paper'],
  ['unlit', 'card', 'paper'],
  ['missed', 'card', 'paper'],
  ['navy', 'card', 'track'],
  ['plan', 'card', 'track'],
  ['focus', 'card', 'paper'],
  ['bar-ink', 'bar'],
  ['field', 'card', 'paper'],
  ['bar-accent', 'bar'],
];

const CASES = THEME_NAMES.flatMap((theme) => [
  ...TEXT.flatMap(([front, ...grounds]) => grounds.map((ground) => ({ theme, front, ground, least: 4.5 }))),
  ...MARKS.flatMap(([front, ...grounds]) => grounds.map((ground) => ({ theme, front, ground, least: 3 }))),
]);

it.each(CASES)('$theme: $front on $ground is at least $least to 1', ({ theme, front, ground, least }) => {
  const colours = tokensOf(theme);
  expect(contrast(colours[front]!, colours[ground]!)).toBeGreaterThanOrEqual(least);
});

describe.each(THEME_NAMES)('%s', (name) => {
  const colours = tokensOf(name);

  it('has every colour of the light one', () => {
    const names = Object.keys(tokensOf('light')).filter(
      (token) => !/^(sans|serif|radius|gap|wide)$/.test(token),
    );
    expect(Object.keys(colours)).toEqual(expect.arrayContaining(names));
  });

  it('is drawn in the same colours in charts and beside them', () => {
    const { ink, mute, line, track, ground, navy, plan, light, missed, unlit } = SCREEN_THEMES[name];
    const chart = { ink, mute, line, track, card: ground, navy, plan, missed, unlit };
    const lights = { green: light.green, yellow: light.yellow, 'red-light': light.red };
    expect(colours).toMatchObject({ ...chart, ...lights });
  });

  it('draws a forecast and each light so that they are seen on the ground', () => {
    const { ground, forecast, light, missed, unlit } = SCREEN_THEMES[name];
    for (const colour of [forecast, ...Object.values(light), missed, unlit])
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('no style but the tokens knows a colour', () => {
  const literal =
    /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|:[^;{]*\b(?:white|black|gr[ae]y|red|navy|green|yellow|orange|silver)\b(?!-)/i;
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.css') && file !== 'tokens.css')
    .flatMap((file) =>
      readFileSync(`${folder}${file}`, 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .replaceAll(/var\([^)]*\)/g, '')
        .split('\n')
        .filter((line) => /:.*;/.test(line) && literal.test(line) && !/white-space/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

it('every token that a style asks for exists', () => {
  const known = new Set([...tokens.matchAll(/--([a-z-]+):/g)].map(([, name]) => name));
  const own = /^(tone|share|tile|least|largest|columns|ems|light|outlook|gap-width)/;
  const missing = readdirSync(folder)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => [...readFileSync(`${folder}${file}`, 'utf8').matchAll(/var\(--([a-z-]+)/g)])
    .map(([, name]) => name!)
    .filter((name) => !known.has(name) && !own.test(name));
  expect(missing).toEqual([]);
});
