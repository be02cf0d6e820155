import { sumExactly } from '../domain/exact-decimal.ts';
import type { Locale } from '../domain/format.ts';
import type { WaterfallStep } from '../domain/gap-waterfall.ts';
import type { Figure, RegionCode } from '../domain/units.ts';
import type { Tone } from './tone.ts';

/** What a waterfall starts from. */
export type Promised = 'target' | 'planLine';

/** The way from a promise to a level, as the analysis gives it; printed figures. */
export interface Waterfall {
  promised: { shown: Figure };
  level: { shown: Figure };
  decimals: number;
  parts: readonly {
    step: WaterfallStep;
    region: { code: RegionCode; name: string } | null;
    shown: Figure;
    estimated: boolean;
  }[];
}

/** A bar: of an end from nothing to its figure, of a step from where the one before led to where it leads. */
export interface WaterfallRow {
  kind: 'promised' | WaterfallStep | 'level';
  name: string;
  /** Where the name would leave the bars no room. */
  shortName: string;
  region: RegionCode | null;
  /** The figure of an end; by how much a step leads down (negative) or up. */
  figure: Figure;
  from: Figure;
  to: Figure;
  /** A region's verdict; nothing else has one. */
  tone: Tone;
  estimated: boolean;
}

export interface WaterfallWords {
  target: string;
  planLine: string;
  level: string;
  missing: (name: string) => string;
  unallocated: string;
  difference: string;
  differenceShort: string;
}

const WORDS: Record<Locale, WaterfallWords> = {
  zh: {
    target: '目标',
    planLine: '计划线',
    level: '现值',
    missing: (name) => `${name}（未报）`,
    unallocated: '未分解部分',
    difference: '统计差异',
    differenceShort: '统计差异',
  },
  en: {
    target: 'Target',
    planLine: 'Plan line',
    level: 'Level',
    missing: (name) => `${name} (not reported)`,
    unallocated: 'Unallocated',
    difference: 'Statistical difference',
    differenceShort: 'Difference',
  },
};

export function waterfallWords(locale: Locale): WaterfallWords {
  return WORDS[locale];
}

/** In which order steps come: regions, then what is not known, given out, or made up. */
const ORDER: readonly WaterfallStep[] = ['region', 'missing', 'unallocated', 'difference'];

/**
 * The bars of a waterfall from top to bottom: the promise, the regions that lack most first, those that bring more than
 * they promised last, what is missing, unallocated and left over, and the level. Each begins where the one before ends.
 *
 * @param toneOf the verdict of a region
 */
export function waterfallRows(
  { promised, level, parts }: Waterfall,
  from: Promised,
  locale: Locale,
  toneOf: (region: RegionCode) => Tone,
): WaterfallRow[] {
  const words = WORDS[locale];
  const steps = parts.toSorted((a, b) => ORDER.indexOf(a.step) - ORDER.indexOf(b.step) || a.shown - b.shown);
  let at = promised.shown;
  const end = { region: null, tone: 'met', estimated: false, from: 0 } as const;
  return [
    {
      ...{ ...end, kind: 'promised', name: words[from], shortName: words[from] },
      figure: promised.shown,
      to: promised.shown,
    },
    ...steps.map(({ step, region, shown, estimated }): WaterfallRow => {
      const before = at;
      at = sumExactly(at, shown);
      return {
        ...{ kind: step, region: region === null ? null : region.code },
        name: nameOf(step, region, words),
        shortName: shortNameOf(step, region, words),
        ...{ figure: shown, from: before, to: at, estimated },
        tone: step === 'region' && region ? toneOf(region.code) : 'none',
      };
    }),
    {
      ...{ ...end, kind: 'level', name: words.level, shortName: words.level },
      figure: level.shown,
      to: level.shown,
    },
  ];
}

/** That a region is missing is told by its hatching as well. */
function shortNameOf(step: WaterfallStep, region: { name: string } | null, words: WaterfallWords): string {
  if (step === 'difference') return words.differenceShort;
  return region ? region.name : nameOf(step, region, words);
}

function nameOf(step: WaterfallStep, region: { name: string } | null, words: WaterfallWords): string {
  switch (step) {
    case 'region':
      return region ? region.name : '';
    case 'missing':
      return words.missing(region ? region.name : '');
    case 'unallocated':
      return words.unallocated;
    case 'difference':
      return words.difference;
  }
}

/** Whether a row is an end: a whole figure and no step. */
export function isEnd({ kind }: WaterfallRow): boolean {
  return kind === 'promised' || kind === 'level';
}
