import { describe, expect, it, test } from 'vitest';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { type Arrangement, arrangements } from '#server/briefing/arrangement.ts';
import { briefingInput, PLANS } from '../setup/briefing-inputs.ts';

const of = (plan: string, figures = true) =>
  arrangements(composeBriefing(briefingInput(plan, '2026-09', { figures }))).flat();
const placed = ({ left, right, full }: Arrangement) => [...left, ...right, ...full];

describe('what a page leaves out it names', () => {
  it('in Shandong, where there is one indicator by city', () => {
    expect([...new Set(of('SD').map(({ leftOut }) => leftOut))]).toEqual([
      null,
      '限于篇幅，活动与报道3项见系统。',
      '限于篇幅，其余定性目标16项、活动与报道3项见系统。',
      '限于篇幅，其余任务17项、其余定性目标16项、活动与报道3项见系统。',
      '限于篇幅，其余任务17项、定性目标17项、活动与报道3项见系统。',
      '限于篇幅，任务21项、定性目标17项、活动与报道3项见系统。',
      '限于篇幅，判定依据、任务21项、定性目标17项、活动与报道3项见系统。',
    ]);
  });

  it('in Jiangsu, of whose tasks nobody reported any, the table by city and then targets last', () => {
    expect([...new Set(of('JS').map(({ leftOut }) => leftOut))].slice(-3)).toEqual([
      '限于篇幅，判定依据、任务11项、定性目标17项、活动与报道1项见系统。',
      '限于篇幅，判定依据、分地区指标表、任务11项、定性目标17项、活动与报道1项见系统。',
      '限于篇幅，其余目标3项、判定依据、分地区指标表、任务11项、定性目标17项、活动与报道1项见系统。',
    ]);
  });

  it('in a list cut down to what was reported on, the rest', () => {
    const [cut] = of('SD').filter(({ brief }) => brief.length === 2);
    expect(cut).toMatchObject({
      brief: ['goals', 'tasks'],
      leftOut: expect.stringContaining('其余任务17项'),
    });
    expect(placed(cut!)).toEqual(expect.arrayContaining(['goals', 'tasks']));
  });
});

test.each(PLANS.flatMap((plan) => [true, false].map((figures) => ({ plan, figures }))))(
  '$plan (figures: $figures) has a place for everything in the richest, and for figures in every one',
  ({ plan, figures }) => {
    const all = of(plan, figures);
    expect(all[0]!.leftOut).toBeNull();
    for (const one of all) {
      for (const part of ['trend', 'regions', 'targets', 'attention', 'notes'] as const) {
        expect(placed(one).includes(part)).toBe(placed(all[0]!).includes(part));
      }
    }
  },
);
