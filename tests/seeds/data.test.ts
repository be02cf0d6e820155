import { describe, expect, it } from 'vitest';
import { INDICATORS } from '#seeds/indicators.ts';
import { planData } from '#seeds/plan-data.ts';
import { regionRows, reportsTo } from '#seeds/region-data.ts';
import { officialRows, seriesRows } from '#seeds/series-data.ts';

const {
  documents,
  quantTargets,
  qualGoals,
  tasks,
  cityFocus,
  subsidies,
  subsidiesWithoutAmount,
  boxes,
  events,
  structuralCounts,
  ambiguities,
  policyHooks,
  eventOutcomesExternal,
} = planData;

const regionCodes = new Set(regionRows.map((row) => row.code));

/** The targets as the documents print them: code, line, value, upper bound, unit, comparison, deadline. */
const PRINTED: [string, number, number, number | null, string, string, string | null][] = [
  ['FJ-Q1', 23, 15, 20, '名', 'range', '2026-03-06'],
  ['FJ-Q2', 37, 10, 15, '个', 'range', '2026-03-06'],
  ['SD-Q1', 8, 3, null, '家', 'gte', '2027-12-31'],
  ['SD-Q2', 8, 500, null, '亿元', 'gt', '2027-12-31'],
  ['JS-Q1', 10, 2000, null, '亿元', 'approx', '2025-12-31'],
  ['JS-Q2', 10, 250, null, '亿元', 'gte', '2025-12-31'],
  ['JS-Q3', 10, 5, null, '家', 'eq', '2025-12-31'],
  ['JS-Q4', 10, 10, null, '家', 'gte', '2025-12-31'],
  ['JS-Q5', 10, 50, null, '个', 'eq', '2025-12-31'],
  ['JS-Q6', 10, 500, null, '台/万人', 'gte', '2025-12-31'],
  ['JS-Q7', 15, 30, null, '家', 'eq', null],
  ['JS-Q8', 15, 30, null, '家', 'eq', null],
  ['JS-Q9', 15, 5, null, '家', 'eq', null],
  ['MH-Q1', 19, 5, null, '家', 'eq', '2027-12-31'],
  ['MH-Q2', 19, 50, null, '个', 'eq', '2027-12-31'],
  ['MH-Q3', 19, 500, null, '亿元', 'eq', '2027-12-31'],
  ['MH-Q4', 19, 50, null, '%', 'share_eq', '2027-12-31'],
  ['MH-Q5', 19, 50, null, '%', 'share_eq', '2027-12-31'],
  ['MH-Q6', 19, 50, null, '%', 'share_eq', '2027-12-31'],
  ['MH-Q7', 19, 50, null, '家', 'gte', '2027-12-31'],
];

describe('the five documents', () => {
  it.each([
    ['documents', documents, 5],
    ['quantified targets', quantTargets, 20],
    ['qualitative goals', qualGoals, 70],
    ['tasks, safeguards and requirements', tasks.filter((task) => task.kind !== 'area'), 72],
    ['areas of Chongqing', tasks.filter((task) => task.kind === 'area'), 5],
    ['city focuses', cityFocus, 19],
    ['subsidies with an amount', subsidies, 18],
    ['subsidies without an amount', subsidiesWithoutAmount, 8],
    ['boxes', boxes, 2],
    ['items in boxes', boxes.flatMap((box) => box.items), 6],
    ['events', events, 10],
    ['structural counts', structuralCounts, 10],
    ['ambiguities', ambiguities, 26],
    ['regions', regionRows, 103],
    ['published rows', seriesRows, 73],
    ['published rows with an official page', officialRows, 13],
  ])('%s', (_, rows, count) => {
    expect(rows).toHaveLength(count);
  });

  it.each(['FJ', 'CQ', 'SD', 'JS', 'MH'])('the lists of %s are as long as its counts say', (doc) => {
    const of = <Row extends { doc: string }>(rows: Row[]) => rows.filter((row) => row.doc === doc);
    const kinds = of(tasks).map((task) => task.kind);
    expect(planData.counts[doc]).toMatchObject({
      quantTargets: of(quantTargets).length,
      structuralCounts: of(structuralCounts).length,
      qualGoals: of(qualGoals).length,
      tasks: kinds.filter((kind) => kind === 'task').length,
      safeguards: kinds.filter((kind) => kind === 'safeguard' || kind === 'requirement').length,
      areas: kinds.filter((kind) => kind === 'area').length,
      tasksWithInlineUnits: of(tasks).filter((task) => task.unitSource === 'inline').length,
      distinctUnitsRaw: new Set(of(tasks).flatMap((task) => task.units)).size,
      cityFocus: of(cityFocus).length,
      subsidyAmounts: of(subsidies).length,
      subsidyNoAmount: of(subsidiesWithoutAmount).length,
      boxes: of(boxes).length,
      events: of(events).length,
    });
  });

  it.each(PRINTED)('%s is as printed in line %i', (code, line, value, high, unit, comparator, deadline) => {
    const row = quantTargets.find((target) => target.id === code);
    expect(row).toMatchObject({ line, value, unit, comparator, deadline });
    expect(row?.valueMax ?? null).toBe(high);
  });

  it('says 力争 of the two Shandong targets only', () => {
    expect(quantTargets.filter((target) => target.modality).map((target) => target.id)).toEqual([
      'SD-Q1',
      'SD-Q2',
    ]);
  });

  it('knows two drafts for comment, and no number in Chongqing', () => {
    expect(documents.filter((row) => row.status === 'draft_for_comment').map((row) => row.id)).toEqual([
      'SD',
      'MH',
    ]);
    expect(quantTargets.filter((target) => target.doc === 'CQ')).toEqual([]);
  });

  it('gives no deadline to what Shandong says before its 到2027年', () => {
    const early = qualGoals.filter((goal) => goal.id === 'SD-G1' || goal.id === 'SD-G2');
    expect(early.map((goal) => goal.deadline)).toEqual([null, null]);
  });

  it('has only one fixed sum; all other amounts are ceilings', () => {
    expect(subsidies.filter((row) => !row.isCeiling).map((row) => row.id)).toEqual(['SD-B1']);
  });
});

describe('codes', () => {
  const coded = [
    ...documents,
    ...quantTargets,
    ...qualGoals,
    ...tasks,
    ...cityFocus,
    ...subsidies,
    ...subsidiesWithoutAmount,
    ...boxes,
    ...boxes.flatMap((box) => box.items),
    ...events,
    ...eventOutcomesExternal,
    ...structuralCounts,
    ...policyHooks,
    ...ambiguities,
  ].map((row) => row.id);

  it('are all different', () => {
    expect(coded.filter((code, place) => coded.indexOf(code) !== place)).toEqual([]);
  });

  it.each([
    ['plans', [...quantTargets, ...qualGoals, ...tasks, ...cityFocus, ...subsidies].map((row) => row.doc)],
    ['tasks of goals', qualGoals.flatMap((goal) => goal.linkTask ?? [])],
    ['tasks of boxes', boxes.map((box) => box.parent)],
    ['events of outcomes', eventOutcomesExternal.map((row) => row.ref)],
  ])('%s that are referred to exist', (_, references) => {
    expect(references.filter((code) => !coded.includes(code))).toEqual([]);
  });

  it('of regions that are referred to exist', () => {
    const references = [
      ...[...documents, ...quantTargets, ...cityFocus].map((row) => row.regionCode),
      ...Object.values(planData.unnamedCities).flat(),
      ...regionRows.flatMap((row) => row.successor ?? []),
      ...regionRows.filter((row) => row.level !== 'province').flatMap((row) => [row.parent, reportsTo(row)]),
    ];
    expect(references.filter((code) => !regionCodes.has(code))).toEqual([]);
  });

  it('of indicators that targets refer to exist, with the same unit', () => {
    const units = new Map(INDICATORS.map(({ code, unit }) => [code, unit]));
    expect(quantTargets.map((row) => units.get(row.indicatorCode))).toEqual(
      quantTargets.map((row) => row.unit),
    );
  });

  it('of 平潭 stay under 福州 while it reports to the province', () => {
    const pingtan = regionRows.find((row) => row.code === '350128');
    expect(pingtan).toMatchObject({ parent: '350100', reportingParent: '350000' });
  });

  it('invent no GB code for 两江新区', () => {
    expect(regionRows.find((row) => row.code === 'X500000-LJXQ-2025')).toMatchObject({ gb: null });
  });
});

describe('units', () => {
  const written = new Set(tasks.flatMap((task) => task.units));

  it('are resolved by aliases that some task really uses', () => {
    expect(Object.keys(planData.unitAliases).filter((alias) => !written.has(alias))).toEqual([]);
  });

  it('have full names that are no aliases themselves', () => {
    expect(Object.values(planData.unitAliases).filter((name) => name in planData.unitAliases)).toEqual([]);
  });
});

describe('published figures', () => {
  it('of March to August 2026 leave the published difference between month and running total', () => {
    const value = (period: string, basis: string) =>
      officialRows.find((row) => row.period === period && row.basis === basis)!.value;
    const months = ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'];
    const differences = months
      .slice(1)
      .map((month, place) => value(month, 'ytd') - value(months[place]!, 'ytd') - value(month, 'month'));
    expect(differences).toEqual([1992, -7791, 209, 2619, -1310, -1878]);
  });

  it('come from the statistics office', () => {
    expect(officialRows.filter((row) => !row.officialUrl.startsWith('https://www.stats.gov.cn/'))).toEqual(
      [],
    );
  });
});
