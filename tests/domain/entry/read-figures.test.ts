import { describe, expect, it, test } from 'vitest';
import type { EnteredRecord } from '#core/domain/entry/entered-cells.ts';
import { type EnteredOutcome, enteredOutcome } from '#core/domain/entry/entered-outcome.ts';
import type { EnteredFigure } from '#core/domain/entry/figure-row.ts';
import { readFigures } from '#core/domain/entry/read-figures.ts';
import { composePreview } from '#core/domain/upload/preview.ts';
import { TODAY, VOCABULARY } from '../upload/fixtures.ts';

/** Three leading firms in 青岛 at the end of 2025. */
function aFigure(overrides: Partial<EnteredFigure> = {}): EnteredFigure {
  return {
    indicator: 'leading_firms',
    region: '370200',
    period: '2025',
    form: null,
    value: 3,
    unit: null,
    status: null,
    yoyPercent: null,
    sourceUrl: null,
    occurredOn: null,
    note: null,
    ...overrides,
  };
}

function send(
  figures: readonly Partial<EnteredFigure>[],
  record: readonly EnteredRecord[] = [],
): EnteredOutcome {
  const sent = figures.map(aFigure);
  const reading = readFigures(sent, VOCABULARY, TODAY);
  return enteredOutcome(composePreview(reading, record, VOCABULARY), sent, record);
}

const refused = (...figures: Partial<EnteredFigure>[]) =>
  send(figures).refusals.map(({ index, field, code }) => `${index}.${field}: ${code}`);

const PUBLISHED = { status: 'published', note: '统计公报' } as const;

describe('the form that is meant', () => {
  test.each<[why: string, figure: Partial<EnteredFigure>, form: string]>([
    ['of a stock', {}, 'point'],
    ['of a ratio', { indicator: 'density', ...PUBLISHED }, 'point'],
    ['of a share', { indicator: 'city_share', ...PUBLISHED }, 'point'],
    ['of a milestone', { indicator: 'platform', value: 0 }, 'point'],
    ['of a whole year of a flow', { indicator: 'robot_scale' }, 'period'],
    ['of a year to date as told', { indicator: 'robot_scale', period: '2026-Q3', form: 'ytd' }, 'ytd'],
    ['of a quarter alone as told', { indicator: 'robot_scale', period: '2026-Q3', form: 'period' }, 'period'],
    ['of a running total as told', { indicator: 'new_firms', form: 'point' }, 'point'],
    ['of what it grew by as told', { indicator: 'new_firms', form: 'period' }, 'period'],
  ])('%s', (_, figure, form) => {
    const { refusals, cells } = send([figure]);
    expect(refusals).toEqual([]);
    expect(cells.map((cell) => [cell.form, cell.state])).toEqual([[form, 'new']]);
  });

  test.each<[why: string, figure: Partial<EnteredFigure>, issue: string]>([
    ['a quarter of a flow leaves it open', { indicator: 'robot_scale', period: '2026-Q3' }, 'form-missing'],
    ['so does a running total', { indicator: 'new_firms' }, 'form-missing'],
    ['a stock has no period', { form: 'period' }, 'form-not-taken'],
    ['a stock has no year to date', { form: 'ytd' }, 'form-not-taken'],
    ['a flow has no point', { indicator: 'robot_scale', form: 'point' }, 'form-not-taken'],
    ['a running total has no year to date', { indicator: 'new_firms', form: 'ytd' }, 'form-not-taken'],
  ])('%s', (_, figure, issue) => {
    expect(refused(figure)).toEqual([`0.form: ${issue}`]);
  });
});

test.each<[why: string, figure: Partial<EnteredFigure>, issue: string]>([
  ['an indicator nobody knows', { indicator: 'leaders' }, 'indicator: unknown-indicator'],
  ['a region nobody knows', { region: '370299' }, 'region: unknown-region'],
  ['a name of two regions', { region: '朝阳区', indicator: 'robot_output' }, 'region: ambiguous-region'],
  [
    'a region that is gone',
    { region: '500105', indicator: 'robot_output', period: '2025' },
    'region: region-not-valid',
  ],
  ['a region outside every plan that asks', { region: '320100' }, 'region: region-outside-plan'],
  ['a year that runs', { period: '2026' }, 'period: period-not-over'],
  ['a year before all figures', { period: '1948' }, 'period: implausible-year'],
  ['another unit', { unit: '个' }, 'unit: unit-mismatch'],
  ['a third of a firm', { value: 1 / 3 }, 'value: not-whole'],
  ['firms below zero', { value: -3 }, 'value: negative-figure'],
  ['a total below zero', { indicator: 'new_firms', form: 'point', value: -1 }, 'value: negative-figure'],
  ['more than the whole', { indicator: 'city_share', ...PUBLISHED, value: 101 }, 'value: share-out-of-range'],
  ['beyond what is kept', { value: 1e15 }, 'value: too-large-figure'],
  ['a ratio without its parts', { indicator: 'density' }, 'value: bare-ratio'],
  ['nothing', { value: null }, 'value: value-missing'],
  ['a figure that is not published', { status: 'not_published' }, 'value: status-contradicts-value'],
  ['growth below −100 %', { yoyPercent: -101 }, 'yoyPercent: growth-out-of-range'],
  ['a remark without end', { note: '长'.repeat(501) }, 'note: note-too-long'],
  ['a remark with a NUL', { note: 'a\u0000' }, 'note: unkeepable-text'],
  ['no address', { sourceUrl: 'stats.gov.cn' }, 'sourceUrl: bad-address'],
  ['a script for an address', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl: bad-address'],
  ['a day of what is no milestone', { occurredOn: '2025-06-30' }, 'occurredOn: day-not-taken'],
])('%s is refused', (_, figure, issue) => {
  expect(refused({ value: 3 }, { period: '2024', ...figure, region: figure.region ?? '371300' })[0]).toBe(
    `1.${issue}`,
  );
});

describe('milestones', () => {
  const done = { indicator: 'platform', value: 1, occurredOn: '2025-06-30', note: '验收文件' } as const;
  test.each<[why: string, figure: Partial<EnteredFigure>, issues: string[]]>([
    ['done, with day and evidence', done, []],
    ['shown by an address', { ...done, note: null, sourceUrl: 'https://example.org/a' }, []],
    ['done on the last day', { ...done, occurredOn: '2025-12-31' }, []],
    ['done before the period', { ...done, occurredOn: '2024-01-01' }, []],
    ['open', { indicator: 'platform', value: 0 }, []],
    ['half done', { ...done, value: 0.5 }, ['0.value: not-done-or-open']],
    ['done some day', { ...done, occurredOn: null }, ['0.occurredOn: day-missing']],
    ['done without anything to show', { ...done, note: null }, ['0.note: evidence-missing']],
    ['done the day after', { ...done, occurredOn: '2026-01-01' }, ['0.occurredOn: day-outside']],
    ['done on no day', { ...done, occurredOn: '2025-06-31' }, ['0.occurredOn: day-outside']],
    ['open since a day', { ...done, value: 0 }, ['0.occurredOn: day-not-taken']],
  ])('%s', (_, figure, issues) => {
    expect(refused(figure).sort()).toEqual(issues);
  });
});

describe('below zero', () => {
  const density = { indicator: 'density', ...PUBLISHED };
  it('stands a balance or a ratio, with a remark', () => {
    const { refusals, cells, notes } = send([{ ...density, value: -0.5 }]);
    expect(refusals).toEqual([]);
    expect(cells[0]!.content.value).toBe(-0.5);
    expect(notes).toMatchObject([{ code: 'negative-flow', index: 0, field: 'value', value: '-0.5' }]);
  });

  it('is compared as it was sent', () => {
    const record = [recorded({ indicator: 'density', value: -0.5, unit: '台/万人', status: 'published' })];
    expect(send([{ ...density, value: -0.5 }], record).counts).toMatchObject({ unchanged: 1, changed: 0 });
    expect(send([{ ...density, value: 0.5 }], record).counts).toMatchObject({ unchanged: 0, changed: 1 });
  });

  it('is held to everything else', () => {
    expect(refused({ ...density, value: -1e15 })).toEqual(['0.value: too-large-figure']);
  });
});

it('refuses a figure that is sent twice, naming the other', () => {
  const { refusals } = send([{ value: 3 }, { period: '2024' }, { value: 4 }]);
  expect(refusals).toMatchObject([
    { index: 0, code: 'duplicate-figure', message: expect.stringContaining('observations[2]') },
    { index: 2, code: 'duplicate-figure', message: expect.stringContaining('observations[0]') },
  ]);
});

it('finds the parts of a ratio among the others', () => {
  const parts = [
    { indicator: 'robots', value: 200 },
    { indicator: 'employees', value: 10_000 },
  ];
  expect(send([...parts, { indicator: 'density', value: 200 }])).toMatchObject({ refusals: [], notes: [] });
  const differs = { code: 'ratio-differs', index: 2 };
  const other = { indicator: 'density', value: 201 };
  expect(send([...parts, other])).toMatchObject({ doubts: [{ ...differs, explained: false }], notes: [] });
  expect(send([...parts, { ...other, note: '分母用年平均人数' }])).toMatchObject({
    doubts: [],
    notes: [{ ...differs, severity: 'reason', explained: true }],
  });
});

it('takes the address of a published figure for its reason', () => {
  const parts = [
    { indicator: 'robots', value: 200 },
    { indicator: 'employees', value: 10_000 },
  ];
  const ratio = { indicator: 'density', value: 201, sourceUrl: 'https://example.org' };
  expect(send([...parts, ratio]).doubts).toHaveLength(1);
  expect(send([...parts, { ...ratio, status: 'published' as const }]).doubts).toEqual([]);
});

it('says nothing of a unit and a status that were left out, whose meaning is documented', () => {
  expect(send([{}]).notes).toEqual([]);
  expect(send([{}]).cells[0]!.content).toMatchObject({ unit: '家', status: 'preliminary' });
});

it('wants the source of a published figure, wherever it is written', () => {
  const published = { status: 'published' } as const;
  expect(send([published]).notes).toMatchObject([{ code: 'source-missing' }]);
  expect(send([{ ...published, sourceUrl: 'https://example.org' }]).notes).toEqual([]);
});

function recorded(overrides: Partial<EnteredRecord> = {}): EnteredRecord {
  return {
    indicator: 'leading_firms',
    region: '370200',
    period: '2025',
    form: 'point',
    value: 3,
    unit: '家',
    status: 'preliminary',
    yoyPercent: null,
    note: null,
    demo: false,
    vintage: 7,
    recordedAt: '2026-01-10T00:00:00Z',
    sourceUrl: null,
    occurredOn: null,
    ...overrides,
  };
}

describe('beside the record', () => {
  const milestone = { indicator: 'platform', value: 1, unit: '项', occurredOn: '2025-06-30', note: '验收' };
  const address = 'https://example.org/a';
  test.each<[why: string, figure: Partial<EnteredFigure>, record: Partial<EnteredRecord>, state: string]>([
    ['the same', {}, {}, 'unchanged'],
    ['another value', { value: 4 }, {}, 'changed'],
    ['another status', { status: 'final' }, {}, 'changed'],
    ['a status left out', {}, { status: 'final' }, 'unchanged'],
    ['a note alone', { note: '核对过' }, {}, 'unchanged'],
    ['a source where there was none', { sourceUrl: address }, {}, 'changed'],
    ['another source', { sourceUrl: address }, { sourceUrl: 'https://example.org/b' }, 'changed'],
    ['the same source', { sourceUrl: address }, { sourceUrl: address }, 'unchanged'],
    ['a source left out', {}, { sourceUrl: address }, 'unchanged'],
    ['a demonstration figure', {}, { demo: true }, 'changed'],
    ['the same milestone', milestone, milestone, 'unchanged'],
    ['another day of a milestone', { ...milestone, occurredOn: '2025-06-29' }, milestone, 'changed'],
    ['other evidence of a milestone', { ...milestone, note: '批复' }, milestone, 'changed'],
  ])('%s', (_, figure, record, state) => {
    expect(send([figure], [recorded(record)]).cells.map((cell) => cell.state)).toEqual([state]);
  });

  it('what is left out stays as it is recorded beside the same value, and goes with another one', () => {
    const record = [recorded({ sourceUrl: address, note: '公报', status: 'final' })];
    const kept = send([{ yoyPercent: 5 }], record).cells[0]!;
    expect([kept.sourceUrl, kept.content.note, kept.content.status]).toEqual([address, '公报', 'final']);
    const gone = send([{ value: 4 }], record).cells[0]!;
    expect([gone.sourceUrl, gone.content.note, gone.content.status]).toEqual([null, null, 'preliminary']);
  });

  it('counts notes that are not kept', () => {
    expect(send([{ note: '核对过' }], [recorded()]).notes).toMatchObject([
      { code: 'notes-not-kept', index: null },
    ]);
    expect(send([{ note: '核对过', sourceUrl: address }], [recorded()])).toMatchObject({
      notes: [],
      cells: [{ content: { note: '核对过' } }],
    });
  });
});
