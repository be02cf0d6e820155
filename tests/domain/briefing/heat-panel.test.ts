import { describe, expect, it } from 'vitest';
import { heatPanel } from '#core/domain/briefing/heat-panel.ts';
import { facts, place, SILENT } from './facts.ts';

describe('heatPanel', () => {
  const four = ['济南', '青岛', '淄博', '枣庄'].map((name) => place(name, { distanceCovered: 0.446 }));
  it('keeps apart what is missing and what was never given out', () => {
    const panel = heatPanel([
      facts({ name: '甲', places: four }),
      facts({ name: '乙', places: [...four.slice(1), place('东营', SILENT)] }),
    ])!;
    expect(panel.columns).toEqual(['济南', '青岛', '淄博', '枣庄', '东营']);
    expect(panel.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['45', '45', '45', '45', ''],
      ['', '45', '45', '45', '—'],
    ]);
  });

  const many = (size: number) =>
    Array.from({ length: size }, (_, index) => place(`第${index}`, { distanceCovered: 0.5 }));

  it('has room for eighteen', () => {
    expect(heatPanel(Array.from({ length: 2 }, () => facts({ places: many(18) })))!.columns).toHaveLength(18);
  });

  const late = (period: string) =>
    place('济南', { period, light: 'red', state: 'in_force', distanceCovered: 0.3 });
  const same = '单位：%；“—”为缺数，空格为未分解';
  it.each([
    ['nobody is late', ['2026-Q3', '2026-Q3'], ['30', '30'], same],
    ['one is', ['2026-Q2', '2026-Q3'], ['30*', '30'], `${same}；*为缺报，列2026年二季度数`],
    [
      'one is twice, with figures of different age',
      ['2026-Q2', '2026-Q1'],
      ['30*', '30*'],
      `${same}；*为缺报，济南（2026年二季度数）；济南（2026年一季度数）`,
    ],
  ])('marks the older figures when %s', (_, periods, texts, note) => {
    const panel = heatPanel(periods.map((period) => facts({ places: [late(period), ...four.slice(1)] })))!;
    const cells = panel.rows.map((row) => row.cells[0]!);
    expect(cells.map(({ text }) => text)).toEqual(texts);
    expect(cells.map(({ light, state }) => light ?? state)).toEqual(
      texts.map((text) => (text.endsWith('*') ? 'no_data' : 'red')),
    );
    expect(panel.note).toBe(note);
  });

  it('asks each row for its own period', () => {
    const early = facts({ progress: { period: '2026-Q2' }, places: [late('2026-Q2'), ...four.slice(1)] });
    const panel = heatPanel([early, facts({ places: four })])!;
    expect(panel.rows[0]!.cells[0]).toEqual({ text: '30', state: 'in_force', light: 'red' });
  });

  it.each([
    ['one indicator: the bars say it all', [facts({ places: four })]],
    ['more regions than find room', Array.from({ length: 2 }, () => facts({ places: many(19) }))],
    ['hardly any regions', [facts({ places: four }), facts({ places: four.slice(0, 3) })]],
  ])('is left out with %s', (_, targets) => {
    expect(heatPanel(targets)).toBeNull();
  });
});
