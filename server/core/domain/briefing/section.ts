import type { Light } from '../light.ts';
import type { MilestoneState } from '../milestone.ts';
import type { State } from '../state.ts';
import type { Card, RegionPanel, TrendPanel } from './briefing.ts';
import type { Sentence } from './sentence.ts';

/** What a briefing is made of, in the order in which it stands unless a site's template says otherwise. */
export const SECTION_NAMES = [
  'summary',
  'overall',
  'targets',
  'trend',
  'outlook',
  'regions',
  'heat',
  'tasks',
  'goals',
  'events',
  'discipline',
  'changes',
  'attention',
  'next_steps',
  'basis',
  'notes',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** One chapter of a briefing, the same for every kind of paper and screen: renderers only give it a shape. */
export interface BriefingSection {
  name: SectionName;
  title: string;
  /** Stands small beside the title; null = nothing to say. */
  note: string | null;
  blocks: readonly Block[];
  /** True when a person wrote or changed its text. */
  edited: boolean;
}

export type Block =
  /** Whose part follows, in a section of several plans. */
  | { kind: 'heading'; text: string; note: string | null }
  | { kind: 'cards'; cards: readonly Card[] }
  | { kind: 'sentences'; sentences: readonly Sentence[]; as: 'paragraph' | 'numbered' | 'points' }
  | { kind: 'words'; texts: readonly string[]; as: 'paragraph' | 'numbered' | 'points' }
  | TableBlock
  | ChartBlock;

export interface TableBlock {
  kind: 'table';
  columns: readonly { title: string; align: 'left' | 'right' | 'center' }[];
  rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  /** As printed; "—" for a figure that is missing, empty where nothing belongs. */
  text: string;
  /** What it is, unrounded; null for words and for what is missing. */
  value: number | null;
  /** The verdict that colours it, together with its word or shape; null for a cell that carries none. */
  verdict: { state: State | MilestoneState; light: Light | null } | null;
}

export interface ChartBlock {
  kind: 'chart';
  chart: { kind: 'trend'; panel: TrendPanel } | { kind: 'regions'; panel: RegionPanel };
  /** What it shows, in a sentence or two, for those who cannot see it. */
  alternative: string;
}
