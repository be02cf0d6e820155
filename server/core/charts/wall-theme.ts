import { type ChartTheme, screenTheme } from './theme.ts';

/** The colours of a dark wall; beside charts those of web/styles/wall.css. */
const WALL: Omit<ChartTheme, 'fontSize' | 'fontFamily'> = {
  ink: '#f1f5fa',
  mute: '#b3c0cf',
  line: '#2c3a4a',
  track: '#2b3949',
  ground: '#0d1520',
  navy: '#8fc1ff',
  plan: '#f0c060',
  forecast: '#6fa0d8',
  light: { green: '#4fc98a', yellow: '#f0ad3d', red: '#ff7166' },
  accent: '#ff8a80',
  paper: '#0d1520',
  cream: '#182332',
  missed: '#c3a0ee',
  unlit: '#9aa8b8',
};

/** @param fontSize of axis labels, CSS pixels: a wall's letters follow its size */
export function wallTheme(fontSize: number): ChartTheme {
  return { ...WALL, fontFamily: screenTheme.fontFamily, fontSize };
}
