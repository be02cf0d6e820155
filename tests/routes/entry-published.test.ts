import { beforeAll, describe, expect, it } from 'vitest';
import type { ProgressRow } from '#core/contract/progress.ts';
import published from '../domain/published-cases.json' with { type: 'json' };
import { useServer } from '../setup/server.ts';
import { type Annual, entering, figuresOf, type Points } from './entering.ts';

/**
 * What statistical offices published, entered as an outsider would: plans, annual indicators, targets and
 * figures through the API, and the verdicts read from it.
 */
const server = useServer({ DEMO: 'off' });
const { post, aPlan, anIndicator, figures, verdicts } = entering(server);

const codeOf = (id: string) => id.toLowerCase().replaceAll(/[^a-z0-9]/g, '_');

describe('German indicators have the published weather', () => {
  type GermanCase = (typeof published.germany.cases)[number];

  /** Six annual values, of which the first and the last decide; those between them go up and down. */
  const pointsOf = ({ from_value, value, year }: GermanCase): Points =>
    [0, 1, 2, 3, 4, 5].map((place) => {
      const onTheLine = from_value + ((value - from_value) / 5) * place;
      const swing = [1, 1.04, 0.97, 1.02, 0.99, 1][place]!;
      const ends: Record<number, number> = { 0: from_value, 5: value };
      return [year - 5 + place, ends[place] ?? Number((onTheLine * swing).toFixed(3))] as const;
    });

  let found: Map<string, ProgressRow>;
  const verdictOf = ({ id }: GermanCase) => found.get(id)!.outlook;

  beforeAll(async () => {
    await aPlan('DNS', '德国可持续发展战略');
    for (const one of published.germany.cases) {
      const code = codeOf(`de_${one.id}`);
      const falls = one.comparator === 'at_most';
      const direction = falls ? 'down' : 'up';
      await anIndicator({ code, name: one.indicator, unit: '%', measureKind: 'ratio', direction });
      await post('/targets', {
        code: one.id,
        plan: 'DNS',
        indicator: code,
        comparator: one.comparator,
        value: one.target,
        deadline: `${one.deadline}-12-31`,
      });
    }
    const rest = { status: 'published', sourceUrl: 'https://dns-indikatoren.de/' };
    await figures(
      'Statistisches Bundesamt',
      published.germany.cases.flatMap((one) => figuresOf(codeOf(`de_${one.id}`), pointsOf(one), rest)),
    );
    found = await verdicts('DNS');
  });

  const asWritten = published.germany.cases.filter((one) => !('exception' in one));
  it.each(asWritten)('$id $indicator towards $target: $published', (one) => {
    expect(verdictOf(one).class).toBe(one.published);
  });

  it('but for G8, which misses the 5 % bound by 0.02 points and was published as sunny', () => {
    const [one, ...others] = published.germany.cases.filter((candidate) => 'exception' in candidate);
    expect([one!.id, one!.published, others]).toEqual(['G8', 'sunny', []]);
    expect(verdictOf(one!)).toMatchObject({ class: 'fair', miss: expect.closeTo(0.0502, 4) });
  });

  it.each(published.germany.cases)('$id: projection $projection, miss $miss_percent %', (one) => {
    const { projection, miss } = verdictOf(one);
    expect(projection).toBeCloseTo(one.projection, 2);
    expect(miss === null ? null : Number((miss * 100).toFixed(2))).toBe(one.miss_percent);
  });
});

describe('Canadian indicators have the published ratio and status', () => {
  type CanadianCase = (typeof published.canada.cases)[number];

  const pointsOf = ({ points }: CanadianCase) => points as unknown as Points;
  const codeFor = ({ id }: CanadianCase) => codeOf(id);
  let found: Map<string, ProgressRow>;

  beforeAll(async () => {
    await aPlan('GIF', '全球指标框架（加拿大）');
    for (const one of published.canada.cases) {
      const { id, direction, target: value, target_year, base_year } = one;
      const code = codeFor(one);
      const measureKind = 'stock';
      await anIndicator({
        code,
        name: id,
        unit: '点',
        measureKind,
        direction: direction as Annual['direction'],
      });
      const target = {
        plan: 'GIF',
        indicator: code,
        comparator: direction === 'up' ? 'at_least' : 'at_most',
        value,
        deadline: `${target_year}-12-31`,
      };
      await post('/targets', { ...target, code: `${code}-S`, startDate: `${base_year}-01-01` });
      const [year, first] = pointsOf(one).find(([at]) => at >= base_year)!;
      await post('/targets', {
        ...target,
        code: `${code}-B`,
        baseline: { value: first, date: `${year}-12-31` },
      });
    }
    // years such as 2020 are unlike all before them, and nobody here can say more than where they were published
    const rest = { status: 'final', note: '加拿大统计局公布的年度数' };
    await figures(
      'Statistics Canada',
      published.canada.cases.flatMap((one) => figuresOf(codeFor(one), pointsOf(one), rest)),
    );
    found = await verdicts('GIF');
  });

  describe.each([
    ['S', 'counted from the base year on'],
    ['B', 'with the baseline told'],
  ])('%s: %s', (way) => {
    it.each(published.canada.cases)('$id: $published.status, $published.ratio', (one) => {
      const { ratio, class: status } = found.get(`${codeFor(one)}-${way}`)!.secondOpinion;
      expect(status).toBe(one.published.status);
      if (one.published.ratio === null) expect(ratio).toBeNull();
      else expect(Math.abs(ratio! - one.published.ratio)).toBeLessThan(1e-9);
    });
  });
});
