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

/** For a light screen: the reader's own sans-serif letters, a little larger. */
export const screenTheme: ChartTheme = {
  ...paperTheme,
  fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
  fontSize: 12,
};
