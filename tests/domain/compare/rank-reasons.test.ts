import { expect, it } from 'vitest';
import type { ComparedFigure, ComparedRegion } from '#core/domain/compare/compared-figure.ts';
import { reasonsAgainstRanking } from '#core/domain/compare/rank-reasons.ts';
import { sayReason } from '#core/domain/compare/reason-words.ts';
import { region } from './figures.ts';

type Said = Partial<ComparedFigure>;

interface Row {
  what: string;
  a: Said;
  b: Said;
  /** The one reason; null = they may be ranked. */
  code: string | null;
  zh?: string;
}

const rows: Row[] = [
  { what: 'the same of everything', a: {}, b: {}, code: null },
  { what: 'another value', a: { value: 1 }, b: { value: 2 }, code: null },
  {
    what: 'units of different things',
    a: { unit: '家' },
    b: { unit: '个' },
    code: 'unit',
    zh: '单位不同且不能换算：山东省为家，江苏省为个；不排名。',
  },
  { what: 'units that convert', a: { unit: '亿元' }, b: { unit: '万元' }, code: null },
  {
    what: 'year to date and period',
    a: { form: 'ytd' },
    b: { form: 'period' },
    code: 'form',
    zh: '当期与累计不同：山东省为累计，江苏省为当期；不排名。',
  },
  { what: 'periods alone', a: { form: 'period' }, b: { form: 'period' }, code: null },
  {
    what: 'a whole year is the year to date at its end',
    a: { form: 'period', period: '2025' },
    b: { form: 'ytd', period: '2025-Q4' },
    code: null,
  },
  {
    what: 'different ends',
    a: { period: '2026-Q3' },
    b: { period: '2026-Q2' },
    code: 'period',
    zh: '时期不同：山东省为2026年三季度，江苏省为2026年二季度；不排名。',
  },
  {
    what: 'the same day, by month and by quarter',
    a: { period: '2026-Q3' },
    b: { period: '2026-09' },
    code: null,
  },
  {
    what: 'a month alone beside a quarter alone',
    a: { form: 'period', period: '2026-Q3' },
    b: { form: 'period', period: '2026-09' },
    code: 'period',
  },
  {
    what: 'flash beside annual',
    a: { status: 'flash' },
    b: { status: 'annual' },
    code: 'status',
    zh: '数据状态不同：山东省为快报或初步数，江苏省为年报或最终核实数；不排名。',
  },
  { what: 'flash beside preliminary', a: { status: 'flash' }, b: { status: 'preliminary' }, code: null },
  { what: 'annual beside final', a: { status: 'annual' }, b: { status: 'final' }, code: null },
  { what: 'final beside census', a: { status: 'final' }, b: { status: 'census' }, code: 'status' },
  { what: 'annual beside published', a: { status: 'annual' }, b: { status: 'published' }, code: 'status' },
  {
    what: 'printed beside recomputed',
    a: { way: 'recomputed' },
    b: {},
    code: 'way',
    zh: '比值的来法不同：山东省为按分子分母重算，江苏省为直接公布的比值；不排名。',
  },
  { what: 'both recomputed', a: { way: 'recomputed' }, b: { way: 'recomputed' }, code: null },
  { what: 'rolled up in full', a: { way: 'rolled_up' }, b: {}, code: null },
  {
    what: 'rolled up without everybody',
    a: { way: 'rolled_up', missing: ['菏泽市'] },
    b: {},
    code: 'incomplete',
    zh: '山东省是下级汇总数，还缺菏泽市；不排名。',
  },
  {
    what: 'demonstration beside real',
    a: { demo: true },
    b: { demo: false },
    code: 'demo',
    zh: '演示数据与实际数据并列：山东省为演示数据，江苏省为实际数据；不排名。',
  },
  { what: 'demonstration only', a: { demo: true }, b: { demo: true }, code: null },
];

it.each(rows)('$what: $code', ({ a, b, code, zh }) => {
  for (const pair of [
    [region('山东省', a), region('江苏省', b)],
    [region('江苏省', b), region('山东省', a)],
  ]) {
    expect(reasonsAgainstRanking(pair).map((one) => one.code)).toEqual(code === null ? [] : [code]);
  }
  const [reason] = reasonsAgainstRanking([region('山东省', a), region('江苏省', b)]);
  if (zh) expect(sayReason(reason!, 'zh')).toBe(zh);
  if (reason) expect(sayReason(reason, 'en')).toMatch(/not ranked\.$/);
});

it('a province is not ranked beside a county, and both sides are named', () => {
  const [reason, ...others] = reasonsAgainstRanking([
    region('山东省'),
    region('闵行区', {}, 'county'),
    region('江苏省'),
  ]);
  expect(others).toEqual([]);
  expect(reason).toEqual({
    code: 'region_level',
    withheld: 'rank',
    sides: [
      { what: 'province', of: ['山东省', '江苏省'] },
      { what: 'county', of: ['闵行区'] },
    ],
  });
  expect(sayReason(reason!, 'zh')).toBe('地区级别不同：山东省、江苏省为省级，闵行区为县级；不排名。');
  expect(sayReason(reason!, 'en')).toBe(
    'Levels of region differ: 山东省, 江苏省 province; 闵行区 county; they are not ranked.',
  );
});

it('many on one side are named as far as there is room', () => {
  const cities = ['济南市', '青岛市', '淄博市', '枣庄市', '东营市'].map((name) => region(name, {}, 'city'));
  const [reason] = reasonsAgainstRanking([...cities, region('山东省')]);
  expect(sayReason(reason!, 'zh')).toContain('济南市、青岛市、淄博市等 5 个为地级市');
});

it('several things that differ are all told, each once', () => {
  const found = reasonsAgainstRanking([
    region('山东省', { demo: true, status: 'annual', form: 'period' }),
    region('闵行区', {}, 'county'),
  ]);
  expect(found.map(({ code }) => code)).toEqual(['region_level', 'form', 'status', 'demo']);
});

it.each<{ what: string; regions: ComparedRegion[] }>([
  { what: 'nobody', regions: [] },
  { what: 'one', regions: [region('山东省')] },
  { what: 'one with a figure', regions: [region('山东省'), region('闵行区', null, 'county')] },
  {
    what: 'one with a value',
    regions: [region('山东省'), region('闵行区', { value: null, status: 'withdrawn' }, 'county')],
  },
])('$what: nothing to rank, so nothing is refused', ({ regions }) => {
  expect(reasonsAgainstRanking(regions)).toEqual([]);
});
