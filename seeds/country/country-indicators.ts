import type { Direction, MeasureKind, PlaceRollup } from '#core/domain/indicator.ts';
import type { Form } from '#core/domain/observation.ts';

/** An indicator of the made-up country, with what its figures need. */
export interface CountryIndicator {
  code: string;
  name: string;
  nameEn: string;
  unit: string;
  measureKind: MeasureKind;
  placeRollup: PlaceRollup;
  direction: Direction;
  decimals: number;
  definition: string;
  definitionEn: string;
  numerator: string | null;
  denominator: string | null;
  scale: number | null;
  form: Form;
}

type Kind = Pick<
  CountryIndicator,
  'measureKind' | 'placeRollup' | 'direction' | 'decimals' | 'unit' | 'scale' | 'form'
> & { word: string; english: string };

/** One of each measure, again and again. A ratio and a share are of the flow and the stock before them. */
const KINDS: readonly Kind[] = [
  kind('stock', 'sum', '台', 0, '存量', 'stock', 'point'),
  kind('flow', 'sum', '亿元', 2, '流量', 'flow', 'period'),
  kind('cumulative', 'sum', '家', 0, '累计', 'cumulative', 'point'),
  { ...kind('ratio', 'ratio', '台/万人', 1, '比率', 'ratio', 'point'), scale: 10_000 },
  { ...kind('share', 'none', '%', 1, '占比', 'share', 'point'), scale: 100 },
  { ...kind('stock', 'sum', '吨', 0, '消耗', 'consumption', 'point'), direction: 'down' },
  kind('milestone', 'none', '项', 0, '节点', 'milestone', 'point'),
];

export function countryIndicators(count: number): CountryIndicator[] {
  const code = (index: number) => `demo_country_${String(index + 1).padStart(3, '0')}`;
  return Array.from({ length: count }, (_, index) => {
    const { word, english, ...rest } = KINDS[index % KINDS.length]!;
    const isPart = rest.scale !== null;
    const round = index - (index % KINDS.length);
    return {
      ...rest,
      code: code(index),
      name: `演示指标${index + 1}（${word}）`,
      nameEn: `Demonstration ${index + 1} (${english})`,
      definition: '演示数据：由程序生成，不代表任何地区的真实情况。',
      definitionEn: 'Demonstration: made by a program, true of no real place.',
      numerator: isPart ? code(round + 1) : null,
      denominator: isPart ? code(round) : null,
    };
  });
}

function kind(
  measureKind: MeasureKind,
  placeRollup: PlaceRollup,
  unit: string,
  decimals: number,
  word: string,
  english: string,
  form: Form,
): Kind {
  return { measureKind, placeRollup, unit, decimals, word, english, form, direction: 'up', scale: null };
}
