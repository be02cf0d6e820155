import { type Static, Type } from 'typebox';
import { DIRECTIONS, MEASURE_KINDS, PLACE_ROLLUPS } from '../../domain/indicator.ts';
import { closed, Words } from '../common.ts';
import { LONG, newCode, optionalNumber, optionalText, optionalWord, text } from './parts.ts';

/** An indicator as it is entered. Two scopes are two indicators. */
export const IndicatorBody = Type.Object(
  {
    code: newCode('robot_density_zj'),
    name: text('名称'),
    nameEn: optionalText('英文名称；省略时英文界面写中文名称'),
    unit: text('计量单位，如 亿元、家、台/万人、%', 40),
    measureKind: Words(MEASURE_KINDS, {
      description:
        'stock 时点数，flow 时期数，cumulative 累计数（自起始日的总数），ratio 比率，share 本地的数占上级地区的比重，milestone 里程碑（0 或 1）。同一地区内的占比（如可再生能源占比）和指数是 ratio；由来源直接公布、没有分子分母的，不写 numerator、denominator 和 scale',
    }),
    direction: Words(DIRECTIONS, { description: 'up 越大越好，down 越小越好' }),
    placeRollup: optionalWord(
      PLACE_ROLLUPS,
      '各地的数怎样合成上级的数：sum 相加，ratio 分子分母分别相加再相除，max 取最大，none 不合成；省略即 none',
    ),
    decimals: Type.Optional(
      Type.Unsafe<number | null>({
        type: ['integer', 'null'],
        minimum: 0,
        maximum: 10,
        description: '显示的小数位数，从不用于判定；省略时里程碑和按家、个、台等清点的数为 0，其余为 2',
      }),
    ),
    definition: optionalText('定义：数的是什么、不数什么；省略时界面写明“录入时没有给出定义”', LONG),
    definitionEn: optionalText('英文定义；省略时英文界面写中文定义', LONG),
    scope: optionalText('口径范围；省略表示没有划定'),
    numerator: optionalText(
      '分子的指标编码，须已录入；只用于 ratio 和 share，与 denominator、scale 同写同省',
    ),
    denominator: optionalText('分母的指标编码，须已录入；share 的分母取上级地区的数'),
    scale: optionalNumber('相除后乘的数：台/万人 为 10000，% 为 100'),
  },
  closed,
);
export type IndicatorBody = Static<typeof IndicatorBody>;
