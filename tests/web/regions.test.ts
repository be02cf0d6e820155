import { describe, expect, it } from 'vitest';
import type { RegionRow } from '#core/contract/targets.ts';
import { existsOn } from '#core/domain/region-place.ts';
import { dayOfMoment } from '../../web/state/day-of-moment.ts';
import { ancestorsOf, reportingTo, searchRegions } from '../../web/state/region-tree.ts';

const region = (
  code: string,
  name: string,
  parent: string | null,
  more: Partial<RegionRow> = {},
): RegionRow => ({
  code,
  gbCode: code,
  name,
  shortName: name.slice(0, 2),
  nameEn: null,
  kind: 'city',
  parent,
  statisticalParent: null,
  validFrom: null,
  validTo: null,
  successors: [],
  aliases: [],
  note: null,
  gridColumn: null,
  gridRow: null,
  ...more,
});

const REGIONS = [
  region('100000', '全国', null, { kind: 'nation' }),
  region('350000', '福建省', '100000', { nameEn: 'Fujian' }),
  region('350100', '福州市', '350000', { nameEn: 'Fuzhou' }),
  region('350128', '平潭县', '350100', { statisticalParent: '350000', aliases: ['平潭综合实验区'] }),
];
const codes = (rows: RegionRow[]) => rows.map(({ code }) => code);

it('breadcrumbs follow the administration, whoever a region reports to', () => {
  expect(codes(ancestorsOf('350128', REGIONS))).toEqual(['100000', '350000', '350100']);
  expect(ancestorsOf('100000', REGIONS)).toEqual([]);
  expect(ancestorsOf('999999', REGIONS)).toEqual([]);
});

it('平潭 reports to the province and not to 福州', () => {
  expect(codes(reportingTo('350000', REGIONS))).toEqual(['350100', '350128']);
  expect(codes(reportingTo('350100', REGIONS))).toEqual([]);
});

it.each([
  { text: '福', found: ['350000', '350100'] },
  { text: ' fuzhou ', found: ['350100'] },
  { text: '实验区', found: ['350128'] },
  { text: '3501', found: ['350100', '350128'] },
  { text: '月球', found: [] },
])('“$text” finds $found', ({ text, found }) => {
  expect(codes(searchRegions(text, REGIONS))).toEqual(found);
});

describe('existsOn', () => {
  it.each([
    {
      validFrom: null,
      validTo: '2025-11-05',
      day: '2025-11-05',
      exists: true,
      because: 'its last day counts',
    },
    { validFrom: null, validTo: '2025-11-05', day: '2025-11-06', exists: false, because: 'abolished' },
    {
      validFrom: '2025-11-06',
      validTo: null,
      day: '2025-11-06',
      exists: true,
      because: 'its first day counts',
    },
    { validFrom: '2025-11-06', validTo: null, day: '2025-11-05', exists: false, because: 'not there yet' },
    { validFrom: null, validTo: null, day: '1999-01-01', exists: true, because: 'no limit known' },
  ])('$validFrom … $validTo on $day: $because', ({ exists, day, ...limits }) => {
    expect(existsOn(limits, day)).toBe(exists);
  });
});

it('a moment late in the evening, UTC, lies in the next day in China', () => {
  expect(dayOfMoment('2026-08-01')).toBe('2026-08-01');
  expect(dayOfMoment('2026-08-01T20:00:00Z')).toBe('2026-08-02');
});
