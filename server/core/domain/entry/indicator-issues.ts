import type { MeasureKind, PlaceRollup } from '../indicator.ts';
import { type EntryIssue, entryIssue } from './issue.ts';
import { codeTaken, reference } from './reference-issues.ts';

/** What is checked of an indicator that is to be entered. */
export interface IndicatorDraft {
  code: string;
  unit: string;
  measureKind: MeasureKind;
  placeRollup: PlaceRollup;
  numerator: string | null;
  denominator: string | null;
  scale: number | null;
}

export interface KnownForIndicator {
  indicators: readonly { code: string; name: string; nameEn: string | null; measureKind: MeasureKind }[];
}

const DIVIDED: readonly MeasureKind[] = ['ratio', 'share'];

/** What each kind can be rolled up by; a ratio of its parts only where it has parts. */
const ROLLUPS: Record<MeasureKind, readonly PlaceRollup[]> = {
  stock: ['sum', 'max', 'none'],
  flow: ['sum', 'max', 'none'],
  cumulative: ['sum', 'max', 'none'],
  milestone: ['sum', 'max', 'none'],
  ratio: ['ratio', 'max', 'none'],
  share: ['none'],
};

/** What keeps an indicator from being entered; empty when nothing does. */
export function indicatorIssues(indicator: IndicatorDraft, known: KnownForIndicator): EntryIssue[] {
  return [
    ...codeTaken(indicator.code, 'indicator', known.indicators),
    ...partIssues(indicator, known),
    ...scaleIssues(indicator),
    ...rollupIssues(indicator),
  ];
}

/** What a ratio is made of: two known figures that are not ratios themselves, or nothing at all. */
function partIssues(indicator: IndicatorDraft, { indicators }: KnownForIndicator): EntryIssue[] {
  const { measureKind, numerator, denominator, scale } = indicator;
  const parts = { numerator, denominator, scale };
  const given = Object.entries(parts).filter(([, part]) => part !== null);
  if (!DIVIDED.includes(measureKind)) {
    return given.map(([field, value]) =>
      entryIssue({
        code: 'not-divided',
        field,
        value,
        why: `measureKind 是“${measureKind}”，不由两个数相除而来`,
        expected: `省略 ${field}，或把 measureKind 写成 ratio 或 share`,
      }),
    );
  }
  if (given.length === 0) return [];
  const missing = Object.entries(parts).filter(([, part]) => part === null);
  return [
    ...missing.map(([field]) =>
      entryIssue({
        code: 'part-missing',
        field,
        value: null,
        why: 'numerator、denominator、scale 只写了一部分',
        expected: '三项都写，或三项都省略（只用来源发布的比率）',
      }),
    ),
    ...(['numerator', 'denominator'] as const).flatMap((field) => {
      const code = parts[field];
      if (code === null) return [];
      const { item, issues } = reference(field, code, 'indicator', indicators);
      return item && !canBePart(item) ? [notAPart(field, code, item.measureKind)] : issues;
    }),
  ];
}

function canBePart({ measureKind }: { measureKind: MeasureKind }): boolean {
  return !DIVIDED.includes(measureKind) && measureKind !== 'milestone';
}

function notAPart(field: string, code: string, measureKind: MeasureKind): EntryIssue {
  return entryIssue({
    code: 'not-a-part',
    field,
    value: code,
    why: `它的 measureKind 是“${measureKind}”，不能再作分子或分母`,
    expected: 'stock、flow 或 cumulative 的指标',
  });
}

/** A share is a percentage, whose whole is 100. */
function scaleIssues({ measureKind, unit, scale }: IndicatorDraft): EntryIssue[] {
  const issues: EntryIssue[] = [];
  if (measureKind === 'share' && unit !== '%') {
    issues.push(
      entryIssue({
        code: 'share-unit',
        field: 'unit',
        value: unit,
        why: '占上级的比重以百分数计',
        expected: '%',
      }),
    );
  }
  if (scale !== null && measureKind === 'share' && scale !== 100) {
    issues.push(
      entryIssue({
        code: 'share-scale',
        field: 'scale',
        value: scale,
        why: '比重以百分数计',
        expected: '100',
      }),
    );
  } else if (scale !== null && !(scale > 0 && scale < 1e15)) {
    issues.push(
      entryIssue({
        code: 'scale-out-of-range',
        field: 'scale',
        value: scale,
        why: '相除后乘的数须大于 0',
        expected: '大于 0、小于 10 的 15 次方的数',
      }),
    );
  }
  return issues;
}

function rollupIssues({ measureKind, placeRollup, numerator }: IndicatorDraft): EntryIssue[] {
  const divided = measureKind === 'ratio' && numerator !== null;
  const possible = ROLLUPS[measureKind].filter((one) => one !== 'ratio' || divided);
  if (possible.includes(placeRollup)) return [];
  return [
    entryIssue({
      code: 'rollup-not-possible',
      field: 'placeRollup',
      value: placeRollup,
      why: `“${measureKind}”${measureKind === 'ratio' && !divided ? '没有分子分母' : ''}的数不能这样合成`,
      expected: possible.join('、'),
    }),
  ];
}
