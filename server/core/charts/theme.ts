import type { Light } from '../domain/light.ts';

/** Resolved colours and letters: a chart cannot read CSS variables, so whoever draws resolves them. */
export interface ChartTheme {
  fontFamily: string;
  /** Of axis labels, in CSS pixels; everything else is set in proportion. */
  fontSize: number;
  ink: string;
  mute: string;
  /** Grid lines. */
  line: string;
  /** The empty part of a bar. */
  track: string;
  ground: string;
  /** The series itself. */
  navy: string;
  /** The plan line and the target. */
  plan: string;
  /** What is expected and has not been: the series' own hue, paler. */
  forecast: string;
  light: Record<Light, string>;
  /** Heads and headings; never a verdict. */
  accent: string;
  /** Behind cards, and behind running text. */
  paper: string;
  cream: string;
  /** Missed for good: not red, which is for what can still be caught up with. */
  missed: string;
  /** What has no light: not red, not green. */
  unlit: string;
}

/** For white paper, at the sizes of an A4 page. */
export const paperTheme: ChartTheme = {
  fontFamily: 'Noto Sans SC',
  fontSize: 10,
  ink: '#1f2a37',
  mute: '#667080',
  line: '#dfe3e8',
  track: '#eceff3',
  ground: '#ffffff',
  navy: '#12355b',
  plan: '#96691c',
  forecast: '#5b82ad',
  light: { green: '#2e8b57', yellow: '#d98a1f', red: '#c8372d' },
  accent: '#b3261e',
  paper: '#f5f7fa',
  cream: '#fdf8ef',
  missed: '#6d4f8d',
  unlit: '#8a95a3',
};

/** The looks a reader may choose; their colours on a page are those of web/styles/tokens.css. */
export const THEME_NAMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/** For a light screen: the reader's own sans-serif letters, a little larger; a yellow that is seen on white. */
export const screenTheme: ChartTheme = {
  ...paperTheme,
  fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
  fontSize: 12,
  mute: '#5d6777',
  light: { ...paperTheme.light, yellow: '#c47a12' },
  unlit: '#7a8594',
};

/** For a dark screen. */
export const darkTheme: ChartTheme = {
  ...screenTheme,
  ink: '#e4e9ef',
  mute: '#a6b2c0',
  line: '#2d3946',
  track: '#2b3744',
  ground: '#18212b',
  navy: '#9cc3f2',
  plan: '#dcae55',
  forecast: '#6f97c6',
  light: { green: '#4db57d', yellow: '#e0a03f', red: '#e8655b' },
  accent: '#f0837a',
  paper: '#0f161e',
  cream: '#242018',
  missed: '#ab8dd3',
  unlit: '#8b97a6',
};

/** For those who see little: black on white, and marks dark enough to read. */
export const contrastTheme: ChartTheme = {
  ...screenTheme,
  ink: '#000000',
  mute: '#1f2329',
  line: '#4a4f57',
  track: '#d4d9df',
  ground: '#ffffff',
  navy: '#00264f',
  plan: '#5f3d00',
  forecast: '#2f5f96',
  light: { green: '#00693a', yellow: '#8f5300', red: '#a8140b' },
  accent: '#8a0f08',
  paper: '#ffffff',
  cream: '#ffffff',
  missed: '#4e2a78',
  unlit: '#4a4f57',
};

export const SCREEN_THEMES: Record<ThemeName, ChartTheme> = {
  light: screenTheme,
  dark: darkTheme,
  contrast: contrastTheme,
};
