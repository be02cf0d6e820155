import { describe, expect, it } from 'vitest';
import type { NamedRegion } from '#core/domain/map/outline-region.ts';
import type { GivenTerms } from '#core/domain/map/outline-terms.ts';
import { readOutlines } from '#core/domain/map/read-outlines.ts';
import { faultPlace } from '#core/domain/map/shape-fault.ts';
import { collection, feature, polygon, rectangle } from './figures.ts';

const region = (code: string, name: string, more: Partial<NamedRegion> = {}): NamedRegion => ({
  ...{ code, name, gbCode: code, shortName: name.slice(0, -1), aliases: [], below: true },
  ...more,
});

const REGIONS = [
  region('370100', '济南市'),
  region('370200', '青岛市', { aliases: ['胶澳'] }),
  region('X370000-XQ', '新区', { gbCode: null, shortName: '新区' }),
  region('370103', '市中区', { shortName: '市中' }),
  region('370402', '市中区', { shortName: '市中' }),
  region('320100', '南京市', { below: false }),
  region('370000', '山东省', { below: false }),
];

const TERMS: GivenTerms = {
  reviewNumber: '鲁SG（2023）026号',
  source: '山东省自然资源厅标准地图服务',
  validFrom: '2023-05-01',
  validTo: null,
};

const read = (text: string, terms: Partial<GivenTerms> = {}) =>
  readOutlines(text, { regions: REGIONS, terms: { ...TERMS, ...terms }, today: '2026-11-21' });

/** What is wrong: code and place. */
const wrong = (text: string, terms: Partial<GivenTerms> = {}) =>
  read(text, terms).faults.map((one) => [one.code, faultPlace(one, 'zh')]);

it.each<[properties: object, code: string]>([
  [{ code: '370100' }, '370100'],
  [{ adcode: 370100 }, '370100'],
  [{ 区划代码: '370100' }, '370100'],
  [{ gb: '156370100' }, '370100'],
  [{ 代码: '370100000000' }, '370100'],
  [{ name: '济南市' }, '370100'],
  [{ NAME: '济南' }, '370100'],
  [{ 名称: ' 青岛市 ' }, '370200'],
  [{ name: '胶澳' }, '370200'],
  [{ code: 'X370000-XQ', name: '新区' }, 'X370000-XQ'],
  [{ adcode: '370103', name: '市中区' }, '370103'],
  [{ id: 7, name: '济南市' }, '370100'],
  [{ adcode: 370100, name: 'Jinan' }, '370100'],
])('%j is %s', (properties, code) => {
  const { outlines, faults } = read(collection(feature(properties)));
  expect([faults, outlines.map((one) => one.region.code)]).toEqual([[], [code]]);
});

it.each<[properties: object | null, code: string, place: string]>([
  [{}, 'region-missing', '第 1 个要素'],
  [null, 'region-missing', '第 1 个要素'],
  [{ name: '' }, 'region-missing', '第 1 个要素'],
  [{ name: '东京' }, 'unknown-region', '第 1 个要素（东京）'],
  [{ adcode: 999999 }, 'unknown-region', '第 1 个要素'],
  [{ name: '市中区' }, 'ambiguous-region', '第 1 个要素（市中区）'],
  [{ code: '370100', adcode: '370200' }, 'ambiguous-region', '第 1 个要素'],
  [{ code: '370100', name: '青岛市' }, 'contradictory-region', '第 1 个要素（青岛市）'],
  [{ code: '370100', name: '南京市' }, 'contradictory-region', '第 1 个要素（南京市）'],
  [{ name: '南京市' }, 'not-below', '第 1 个要素（南京市）'],
  [{ name: '山东省' }, 'not-below', '第 1 个要素（山东省）'],
])('%j is refused', (properties, code, place) => {
  expect(wrong(collection({ ...feature({}), properties }))).toEqual([[code, place]]);
});

describe('the file', () => {
  const good = feature({ code: '370100' });
  it.each<[what: string, text: string, code: string]>([
    ['nothing', '', 'not-json'],
    ['half a file', collection(good).slice(0, 90), 'not-json'],
    ['a number', '5', 'no-features'],
    ['an empty collection', collection(), 'no-features'],
    ['another kind of map', JSON.stringify({ type: 'Topology', objects: {} }), 'no-features'],
    ['a bare geometry', JSON.stringify(polygon(rectangle(117, 36, 118, 37))), 'no-features'],
    ['too many features', collection(...Array(2001).fill(good)), 'too-many-features'],
    [
      'Mercator metres by name',
      JSON.stringify({
        type: 'FeatureCollection',
        crs: { properties: { name: 'EPSG:3857' } },
        features: [good],
      }),
      'other-datum',
    ],
    [
      'more positions than are looked at',
      collection(...Array(4).fill(feature({}, polygon(Array(90_000).fill([117, 36]))))),
      'too-many-positions',
    ],
  ])('that is %s', (_, text, code) => {
    const faults = read(text).faults;
    expect(faults).toMatchObject([{ code, feature: null, name: null }]);
  });

  it('may begin with a byte order mark, be one feature, and name the datum of China', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } };
    expect(wrong(`\uFEFF${JSON.stringify({ ...good, crs })}`)).toEqual([]);
  });

  it('tells what is wrong with every feature, and takes none', () => {
    const found = read(
      collection(good, feature({ name: '东京' }), { type: 'Thing' }, good, feature({ code: '370200' }, null)),
    );
    expect(found.faults.map((one) => [one.code, one.feature])).toEqual([
      ['unknown-region', 2],
      ['not-a-feature', 3],
      ['wrong-geometry', 5],
      ['region-twice', 4],
    ]);
  });

  it('tells two hundred of its faults and counts the others', () => {
    const { faults, total } = read(collection(...Array(250).fill(feature({ name: '东京' }))));
    expect([faults.length, total]).toEqual([200, 250]);
  });
});

describe('terms', () => {
  const file = collection(feature({ code: '370100', name: '济南市' }));
  it.each<[what: string, terms: Partial<GivenTerms>, code: string]>([
    ['no review number', { reviewNumber: null }, 'review-number'],
    ['a review number that is none', { reviewNumber: '没有' }, 'review-number'],
    ['no source', { source: null }, 'source'],
    ['a source of blanks', { source: '  ' }, 'source'],
    ['too long a source', { source: '图'.repeat(201) }, 'source'],
    ['a source with a control character', { source: '自然\u0000资源' }, 'source'],
    ['no first day', { validFrom: null }, 'valid-from'],
    ['a first day that is none', { validFrom: '2023-02-30' }, 'valid-from'],
    ['a last day that is none', { validTo: '明年' }, 'valid-to'],
    ['a last day before the first', { validTo: '2023-04-30' }, 'valid-to'],
  ])('%s', (_, terms, code) => {
    expect(wrong(file, terms)).toEqual([[code, '']]);
  });

  it('of the form are told once, of a feature with the feature', () => {
    const own = feature({ code: '370200', name: '青岛市', 审图号: '有' });
    const others = ['370100', 'X370000-XQ'].map((code) => feature({ code }));
    expect(wrong(collection(...others, own), { reviewNumber: '没有', source: '' })).toEqual([
      ['review-number', ''],
      ['source', ''],
      ['review-number', '第 3 个要素（青岛市）'],
    ]);
  });

  it('are kept as they are printed', () => {
    const [outline] = read(file, { validTo: '2023-05-01', source: ` ${'图'.repeat(200)} ` }).outlines;
    expect(outline).toMatchObject({
      reviewNumber: '鲁SG(2023)026号',
      source: '图'.repeat(200),
      validFrom: '2023-05-01',
      validTo: '2023-05-01',
    });
  });

  it("a feature's own stand before those of the form", () => {
    const own = { code: '370200', 审图号: '鲁S（2024）1号', 来源: '青岛市', validFrom: '2024-01-01' };
    const { outlines } = read(collection(feature({ code: '370100' }), feature(own)));
    expect(outlines.map((one) => [one.reviewNumber, one.source, one.validFrom])).toEqual([
      ['鲁SG(2023)026号', TERMS.source, '2023-05-01'],
      ['鲁S(2024)1号', '青岛市', '2024-01-01'],
    ]);
  });
});
