import { describe, expect, it } from 'vitest';
import { KEY_SHEET, TEMPLATE_VERSION, writeTemplateKey } from '#core/domain/upload/template-key.ts';
import { bookOf, HEADINGS, issuesOf, longBook, readingOf, type Shorthand } from './fixtures.ts';

describe('where no plan is named', () => {
  it.each<[what: string, region: string, indicator: string, refused: string[]]>([
    ['an indicator of the province’s plan', '370000', 'robot_scale', []],
    ['a city below it', '青岛', 'robot_scale', []],
    ['the nation above it', '全国', 'robot_scale', []],
    ['another province’s indicator', '青岛', 'chain_scale', ['A2 region-outside-plan']],
    ['the same where it belongs', '南京', 'chain_scale', []],
    ['what no plan uses, anywhere', '南京', 'robot_output', []],
    ['a part of a ratio, elsewhere', '南京', 'robots', ['A2 region-outside-plan']],
    ['a part of a ratio, where it belongs', '青岛', 'robots', []],
    ['the denominator of a share, in the region above', '全国', 'firms_above', []],
    ['the denominator of a share, elsewhere', '320000', 'firms_above', ['A2 region-outside-plan']],
  ])('%s', (_, region, indicator, refused) => {
    const unit = indicator.endsWith('scale') ? '亿元' : '';
    expect(issuesOf([HEADINGS, [region, indicator, '2026-Q3', unit, 5]], 'refused')).toEqual(refused);
  });

  it('names the plan, what was read and which regions it takes', () => {
    const { issues } = readingOf(longBook(['青岛', 'chain_scale', '2026-Q3', '亿元', '', 5]));
    expect(issues).toMatchObject([
      {
        message: '指标“机器人产业链规模”属于计划“江苏”，“青岛市”不在它的范围内。',
        value: '青岛',
        column: '地区',
        expected: '320000 江苏省及其下级地区，或“青岛市”所属计划的指标',
      },
    ]);
  });
});

describe('where the row names a plan', () => {
  const headings = ['计划', '地区编码', '指标编码', '时期', '当期'];

  it.each<[what: string, row: Shorthand[], refused: string[]]>([
    ['its region and its indicator', ['SD', '370200', 'leading_firms', '2026-Q3', 5], []],
    ['a part of its ratio', ['SD', '370200', 'employees', '2026-Q3', 5], []],
    ['another plan’s indicator', ['SD', '370200', 'chain_scale', '2026-Q3', 5], ['C2 indicator-not-in-plan']],
    ['an indicator of no plan', ['SD', '370200', 'robot_output', '2026-Q3', 5], ['C2 indicator-not-in-plan']],
    ['another province’s city', ['SD', '320100', 'leading_firms', '2026-Q3', 5], ['B2 region-outside-plan']],
    ['the nation above', ['SD', '100000', 'leading_firms', '2026-Q3', 5], ['B2 region-outside-plan']],
    ['the nation above, for a share’s denominator', ['SD', '100000', 'firms_above', '2026-Q3', 5], []],
    [
      'another province, for a share’s denominator',
      ['SD', '320000', 'firms_above', '2026-Q3', 5],
      ['B2 region-outside-plan'],
    ],
    ['a plan without figures', ['CQ', '500157', 'leading_firms', '2026-Q3', 5], ['C2 indicator-not-in-plan']],
    ['an unknown plan is told once', ['XX', '370200', 'chain_scale', '2026-Q3', 5], ['A2 unknown-plan']],
  ])('%s', (_, row, refused) => {
    expect(issuesOf([headings, row], 'refused')).toEqual(refused);
  });

  it('says which indicators the plan has', () => {
    const of = (plan: string) =>
      readingOf(bookOf([headings, [plan, '500000', 'chain_scale', '2026-Q3', 5]])).issues[0]!;
    expect(of('SD').expected).toContain('SD 的指标：robot_scale（机器人产业规模）、leading_firms（');
    expect(of('SD').expected).toMatch(/等 9 个/);
    expect(of('CQ').expected).toContain('这个计划没有量化指标');
  });
});

describe('a template whose key was forged', () => {
  const template = (region: string, indicator: string) =>
    bookOf(
      [
        ['指标编码', '单位', '当期'],
        [indicator, '', 3],
        ['new_firms', '', 3],
      ],
      {
        hidden: {
          [KEY_SHEET]: [
            [writeTemplateKey({ version: TEMPLATE_VERSION, plan: 'SD', region, period: '2026-Q3' })],
          ],
        },
      },
    );
  const refusals = (book: ReturnType<typeof template>) =>
    readingOf(book)
      .issues.filter(({ severity }) => severity === 'refused')
      .map(({ code }) => code);

  it('for a region outside the plan is refused as a whole, and told once', () => {
    const book = template('320100', 'leading_firms');
    expect(refusals(book)).toEqual(['region-outside-plan']);
    expect(readingOf(book).figures).toEqual([]);
  });

  it('with an indicator of another plan is refused there', () => {
    expect(refusals(template('370200', 'chain_scale'))).toEqual(['indicator-not-in-plan']);
  });

  it('as it was made is taken', () => {
    expect(refusals(template('370200', 'leading_firms'))).toEqual([]);
  });
});
