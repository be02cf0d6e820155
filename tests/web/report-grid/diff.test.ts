import { describe, expect, it } from 'vitest';
import type { ReportLine, ReportView } from '#core/contract/reports.ts';
import { diffOf } from '../../../web/state/report-grid/diff.ts';
import { opened, savedCells } from '../../../web/state/report-grid/draft.ts';
import { obstaclesTo } from '../../../web/state/report-grid/obstacles.ts';
import { filteredReports, reportGroups } from '../../../web/state/report-list.ts';

type Known = ReportLine['recorded'][number];
type Texts = Partial<Record<ReportLine['cells'][number]['field'], string>>;

const known = (form: Known['form'], value: number | null, more: Partial<Known> = {}): Known => ({
  form,
  value,
  unit: '亿元',
  status: 'flash',
  yoyPercent: null,
  note: null,
  demo: false,
  ...more,
});

function line(
  measureKind: 'flow' | 'stock',
  texts: Texts,
  recorded: Known[],
  last: Known[] = [],
): ReportLine {
  const cells = Object.entries(texts).map(([field, text]) => ({
    field: field as ReportLine['cells'][number]['field'],
    text,
    version: 1,
    origin: 'grid' as const,
    changedBy: '何填报',
    changedAt: '',
  }));
  const indicator = { code: 'scale', unit: '亿元', measureKind } as ReportLine['indicator'];
  return { indicator, takesYtd: measureKind === 'flow', cells, recorded, last, lastPeriod: '2026-Q2' };
}

const changes = (one: ReportLine) =>
  diffOf([one], opened(savedCells([one]))).map(({ field, kind, old, text }) => [field, kind, old, text]);

describe('what differs from the record', () => {
  it.each<{ of: string; kind?: 'flow' | 'stock'; texts: Texts; recorded: Known[]; is: unknown[] }>([
    {
      of: 'a figure where there is none',
      texts: { ytd: '2.1' },
      recorded: [],
      is: [['ytd', 'new', null, '2.1']],
    },
    {
      of: 'the same number written otherwise',
      texts: { ytd: '2.10' },
      recorded: [known('ytd', 2.1)],
      is: [],
    },
    {
      of: 'another number',
      texts: { ytd: '2.2' },
      recorded: [known('ytd', 2.1)],
      is: [['ytd', 'changed', '2.1', '2.2']],
    },
    { of: 'a blank cell', texts: {}, recorded: [known('ytd', 2.1)], is: [] },
    {
      of: '当期 of a stock, which is its value at the moment',
      kind: 'stock',
      texts: { current: '5' },
      recorded: [known('point', 4)],
      is: [['current', 'changed', '4', '5']],
    },
    {
      of: '0 where nothing was published',
      texts: { current: '0' },
      recorded: [known('period', null, { status: 'not_published' })],
      is: [['current', 'changed', '…', '0']],
    },
    { of: 'the same status by its word', texts: { status: '快报数' }, recorded: [known('ytd', 2.1)], is: [] },
    {
      of: 'another status',
      texts: { status: '年报数' },
      recorded: [known('ytd', 2.1)],
      is: [['status', 'changed', 'flash', '年报数']],
    },
    { of: 'the usual unit', texts: { unit: '亿元' }, recorded: [], is: [] },
    { of: 'another unit', texts: { unit: '万元' }, recorded: [], is: [['unit', 'new', null, '万元']] },
    {
      of: 'the same number in another unit',
      texts: { ytd: '2', unit: '万元' },
      recorded: [known('ytd', 2)],
      is: [
        ['ytd', 'changed', '2', '2'],
        ['unit', 'changed', '亿元', '万元'],
      ],
    },
    {
      of: 'what is no number',
      texts: { current: '约一亿' },
      recorded: [known('period', 1)],
      is: [['current', 'changed', '1', '约一亿']],
    },
  ])('$of', ({ kind = 'flow', texts, recorded, is }) => {
    expect(changes(line(kind, texts, recorded))).toEqual(is);
  });

  it('figures in different units are not related', () => {
    const one = line('flow', { ytd: '20000', unit: '万元' }, [known('ytd', 2)], [known('ytd', 1)]);
    const [figure] = diffOf([one], opened(savedCells([one])));
    expect(figure).toMatchObject({ unit: '万元', oldUnit: '亿元', changePercent: null, lastPercent: null });
  });

  it.each([
    { old: 2, now: '2.5', percent: 25 },
    { old: 0, now: '2.5', percent: null },
    { old: -2, now: '-1', percent: 50 },
  ])('from $old to $now is $percent per cent', ({ old, now, percent }) => {
    const one = line('flow', { ytd: now }, [known('ytd', old)], [known('ytd', old)]);
    expect(diffOf([one], opened(savedCells([one])))[0]).toMatchObject({
      changePercent: percent,
      lastPercent: percent,
    });
  });
});

describe('what keeps a report from being submitted', () => {
  const view = (more: Partial<ReportView>): ReportView => ({
    ...({ term: null, moves: ['save', 'submit'], questions: [], issues: [] } as unknown as ReportView),
    lines: [line('flow', { ytd: '2.1' }, [])],
    submittable: true,
    ...more,
  });
  const kinds = (more: Partial<ReportView>) =>
    obstaclesTo(view(more), opened(savedCells(view(more).lines))).map(({ kind, count }) => [kind, count]);
  const issue = (severity: 'refused' | 'reason' | 'note', explained: boolean) =>
    ({ severity, explained }) as ReportView['issues'][number];

  it.each<{ of: string; more: Partial<ReportView>; is: unknown[] }>([
    { of: 'nothing', more: {}, is: [] },
    { of: 'a refusal', more: { issues: [issue('refused', false)] }, is: [['refused', 1]] },
    {
      of: 'a reason that is not given',
      more: { issues: [issue('reason', false)] },
      is: [['unexplained', 1]],
    },
    { of: 'a reason that is given', more: { issues: [issue('reason', true), issue('note', false)] }, is: [] },
    {
      of: 'a question without an answer',
      more: { questions: [{ answer: null }, { answer: '是' }] as ReportView['questions'] },
      is: [['unanswered', 1]],
    },
    { of: 'only a note', more: { lines: [line('flow', { note: '无' }, [])] }, is: [['empty', 1]] },
    { of: 'the server says no', more: { submittable: false }, is: [['other', 1]] },
  ])('$of', ({ more, is }) => {
    expect(kinds(more)).toEqual(is);
  });
});

describe('lists of reports', () => {
  const row = (id: string, state: ReportView['state'], at: string, plan = 'SD') =>
    ({ id, state, changedAt: at, submittedAt: at, plan, period: '2026-Q3' }) as ReportView;
  const rows = [
    row('a', 'draft', '1'),
    row('b', 'submitted', '3'),
    row('c', 'submitted', '2'),
    row('d', 'returned', '0'),
    row('e', 'published', '1'),
    row('f', 'discarded', '2', 'JS'),
  ];
  it('returned before drafts, the longest waiting first, the newest done first', () => {
    const ids = Object.values(reportGroups(rows)).map((group) => group.map(({ id }: { id: string }) => id));
    expect(ids).toEqual([['d', 'a'], ['c', 'b'], [], ['f', 'e']]);
  });
  it.each([
    { query: {}, count: 6 },
    { query: { plan: 'JS' }, count: 1 },
    { query: { state: 'submitted', period: '2026-Q3' }, count: 2 },
    { query: { period: '2026-Q2' }, count: 0 },
  ])('$query leaves $count', ({ query, count }) => {
    expect(filteredReports(rows, query)).toHaveLength(count);
  });
});
