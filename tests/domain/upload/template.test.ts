import { describe, expect, it } from 'vitest';
import { formatPeriod } from '#core/domain/format.ts';
import { readBook } from '#core/domain/upload/read-book.ts';
import { KEY_SHEET, readTemplateKey, writeTemplateKey } from '#core/domain/upload/template-key.ts';
import { layOutTemplate } from '#core/domain/upload/template-layout.ts';
import { bookOf, readingOf, type Shorthand, TODAY, VOCABULARY } from './fixtures.ts';

const qingdao = VOCABULARY.regions.find(({ code }) => code === '370200')!;
const layout = layOutTemplate(VOCABULARY.plans[0]!, qingdao, '2026-Q3', VOCABULARY.indicators);

/** The form as a sheet, filled in for some indicators, with facts and key as a test wants them. */
function filled(
  figures: Record<string, Shorthand[]>,
  { facts = {} as Record<string, string | null>, key = writeTemplateKey(layout.key) } = {},
) {
  const rows: Shorthand[][] = [
    [layout.title],
    ...layout.facts.map(({ label, text }) => [label, label in facts ? facts[label]! : text]),
    [],
    layout.columns.map(({ heading }) => heading),
    ...layout.rows.map((row) => [
      row.indicatorCode,
      row.name,
      row.unit,
      ...(figures[row.indicatorCode] ?? []),
    ]),
  ];
  return bookOf(rows, { hidden: { [KEY_SHEET]: [[key]] } });
}

const one = { leading_firms: [3] };

it('reads region, period and plan from the form itself, and who filled it in', () => {
  const reading = readingOf(
    filled({ ...one, robot_scale: [40, 120, 5.5, '快报数', '含配套'] }, { facts: { 填报人: '王某' } }),
  );
  expect(reading).toMatchObject({
    plan: 'SD',
    recorder: '王某',
    template: { plan: 'SD', region: '370200', period: '2026-Q3' },
    issues: [],
  });
  expect(
    reading.figures.map(({ indicator, form, value, period, region }) => [
      indicator.code,
      form,
      value,
      period,
      region.code,
    ]),
  ).toEqual([
    ['robot_scale', 'period', 40, '2026-Q3', '370200'],
    ['robot_scale', 'ytd', 120, '2026-Q3', '370200'],
    ['leading_firms', 'point', 3, '2026-Q3', '370200'],
  ]);
});

it.each<[what: string, facts: Record<string, string | null>]>([
  ['the key alone', { 地区: null, 时期: null, 计划: null }],
  ['the region by name', { 地区: '青岛市' }],
  ['the period in words', { 时期: formatPeriod('2026-Q3', 'zh') }],
])('is recognised by %s', (_, facts) => {
  expect(readingOf(filled(one, { facts })).figures).toMatchObject([
    { period: '2026-Q3', region: { code: '370200' } },
  ]);
});

it('is recognised by what is written when the hidden key is lost', () => {
  expect(readingOf(filled(one, { key: '' })).figures).toMatchObject([
    { period: '2026-Q3', region: { code: '370200' } },
  ]);
});

it.each<[what: string, facts: Record<string, string | null>, code: string]>([
  ['the region was changed by hand', { 地区: '371300 临沂市' }, 'template-altered'],
  ['the period was changed by hand', { 时期: '2026-Q2' }, 'template-altered'],
  ['the region is unknown', { 地区: '999999 某地' }, 'unknown-region'],
  ['the period is a date', { 时期: '2026-09-30' }, 'period-became-date'],
  ['the period is of an implausible year', { 时期: '0099-Q1' }, 'implausible-year'],
  ['the period is not over', { 时期: '2026-Q4' }, 'template-altered'],
])('is refused when %s', (_, facts, code) => {
  const reading = readingOf(filled(one, { facts }));
  expect(reading.figures).toEqual([]);
  expect(reading.refused).toHaveLength(1);
  expect(reading.issues.map((issue) => issue.code)).toContain(code);
});

describe('the version of a template', () => {
  const key = (version: number) => writeTemplateKey({ ...layout.key, version });

  it.each([[0], [2], [99]])('%d is not the present one', (version) => {
    expect(readBook(filled(one, { key: key(version) }), VOCABULARY, TODAY)).toMatchObject({
      rejected: [{ code: 'outdated-template' }],
    });
  });
});

it('has 累计 only where there is one', () => {
  expect(layout.rows.filter(({ takesYtd }) => takesYtd).map(({ indicatorCode }) => indicatorCode)).toEqual([
    'robot_output',
    'robot_scale',
    'chain_scale',
    'new_firms',
  ]);
});

it.each([
  ['robot-plan-template;v=1;plan=SD;region=370200;period=2026-13'],
  ['robot-plan-template;v=1;plan=SD;region=;period=2026'],
  ['robot-plan-template;v=;plan=SD;region=370200;period=2026'],
  ['something else'],
  [''],
])('"%s" is no key', (text) => {
  expect(readTemplateKey(text)).toBeNull();
});

it('reads its own key back, also without a plan', () => {
  for (const key of [layout.key, { ...layout.key, plan: null }])
    expect(readTemplateKey(writeTemplateKey(key))).toEqual(key);
});
