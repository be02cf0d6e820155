import { type Static, Type } from 'typebox';
import { MAX_MAP_CHARACTERS } from '../domain/map/limits.ts';
import { CodedName, closed, NullableText } from './common.ts';

const NullableInteger = Type.Unsafe<number | null>({ type: ['integer', 'null'] });

/** What the law asks to stand beside an outline, and who loaded it. */
const Terms = {
  reviewNumber: Type.String({ description: '审图号' }),
  source: Type.String({ description: '来源' }),
  validFrom: Type.String({ description: '有效期的第一天' }),
  validTo: Type.Unsafe<string | null>({ ...NullableText, description: '有效期的最后一天；空 = 不限' }),
};

const Label = Type.Object({
  x: Type.Number(),
  y: Type.Number(),
  width: Type.Number({ description: '此处可容纳的名称宽度' }),
});

export const MapShape = Type.Object({
  region: CodedName,
  path: Type.String({ description: 'SVG 路径的 d，奇偶规则填充' }),
  label: Type.Union([Label, Type.Null()]),
  ...Terms,
});
export type MapShape = Static<typeof MapShape>;

/** The regions below one, drawn side by side. */
export const MapView = Type.Object({
  region: CodedName,
  width: Type.Number(),
  height: Type.Number(),
  shapes: Type.Array(MapShape),
  missing: Type.Array(CodedName, { description: '当日没有有效轮廓的下级地区' }),
});
export type MapView = Static<typeof MapView>;

export const ShapeFaultView = Type.Object({
  feature: NullableInteger,
  name: NullableText,
  polygon: NullableInteger,
  ring: NullableInteger,
  position: NullableInteger,
  code: Type.String(),
  message: Type.String(),
  messageEn: Type.String(),
  expected: NullableText,
  expectedEn: NullableText,
});
export type ShapeFaultView = Static<typeof ShapeFaultView>;

/** What a file would do. */
export const MapCheck = Type.Object({
  faults: Type.Array(ShapeFaultView),
  total: Type.Integer({ description: '问题的总数；只列出前二百个' }),
  /** Drawn when nothing is wrong, with what holds of the other regions. */
  map: Type.Union([MapView, Type.Null()]),
  loads: Type.Array(CodedName, { description: '文件里的地区' }),
  replaces: Type.Array(CodedName, { description: '其中已有有效轮廓的地区' }),
});
export type MapCheck = Static<typeof MapCheck>;

export const MapBody = Type.Object(
  {
    file: Type.String({ maxLength: MAX_MAP_CHARACTERS, description: 'GeoJSON 文件的内容' }),
    fileName: Type.Optional(Type.String({ maxLength: 200 })),
    reviewNumber: Type.String({ maxLength: 100 }),
    source: Type.String({ maxLength: 500 }),
    validFrom: Type.String({ maxLength: 10 }),
    validTo: Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 10 }),
  },
  closed,
);
export type MapBody = Static<typeof MapBody>;

/** An outline that was loaded, in force or not. */
export const ShapeRow = Type.Object({
  id: Type.String(),
  region: Type.String(),
  name: Type.String(),
  ...Terms,
  author: Type.String(),
  createdAt: Type.String(),
  withdrawnAt: NullableText,
});
export type ShapeRow = Static<typeof ShapeRow>;

export const MapLoaded = Type.Object({ items: Type.Array(ShapeRow) });
export type MapLoaded = Static<typeof MapLoaded>;
