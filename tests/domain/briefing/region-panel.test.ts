import { describe, expect, it } from 'vitest';
import { toneOf } from '#core/charts/tone.ts';
import { regionPanel } from '#core/domain/briefing/region-panel.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { facts, place, SILENT } from './facts.ts';

describe('regionPanel', () => {
  it('ranks by the way covered, with the silent ones last and in words', () => {
    const panel = regionPanel(
      facts({
        places: [
          place('菏泽', SILENT),
          place('临沂', { distanceCovered: 0.5 }),
          place('济南', { distanceCovered: 0.7 }),
        ],
      }),
    )!;
    expect(panel.rows.map(({ name, missing }) => [name, missing])).toEqual([
      ['济南', null],
      ['临沂', null],
      ['菏泽', '缺报'],
    ]);
    expect(panel.remarks.map(plainText)).toEqual(['1市缺报2026年三季度数据：菏泽（无数据）。']);
  });

  it('draws an older figure last, grey, without its plan line, and says of when it is', () => {
    const stale = { state: 'in_force', light: 'red', distanceCovered: 0.9, lagPoints: 30 } as const;
    const panel = regionPanel(
      facts({
        places: [
          place('菏泽', { ...stale, period: '2026-Q2' }),
          place('德州', { ...stale, period: '2026-Q1', state: 'met', light: null }),
          place('日照', { ...stale, period: '2026-Q2' }),
          place('临沂', { distanceCovered: 0.5, lagPoints: 8 }),
        ],
      }),
    )!;
    const grey = { state: 'no_data', light: null, planShare: null, distanceCovered: 0.9, missing: null };
    expect(panel.rows.map(({ name }) => name)).toEqual(['临沂', '菏泽', '德州', '日照']);
    expect(panel.rows.slice(1)).toMatchObject([grey, grey, grey]);
    expect(panel.rows.slice(1).map(toneOf)).toEqual(['none', 'none', 'none']);
    expect(panel.remarks.map(plainText)).toEqual([
      '3市缺报2026年三季度数据：菏泽、日照（灰条为2026年二季度数）；德州（灰条为2026年一季度数）。',
    ]);
  });

  it.each([
    [20, 20, '2市缺报'],
    [21, 20, '已报送的21市中列前10名和后10名。'],
    [40, 20, '已报送的40市中列前10名和后10名。'],
  ])('draws of %d that reported %d, the first and the last', (size, drawn, remark) => {
    const reported = Array.from({ length: size }, (_, index) =>
      place(`第${index}`, { distanceCovered: (size - index) / 100 }),
    );
    const { rows, remarks } = regionPanel(
      facts({ places: [...reported, place('甲', SILENT), place('乙', SILENT)] }),
    )!;
    expect(rows.slice(0, 10).map(({ name }) => name)).toEqual(
      reported.slice(0, 10).map((one) => one.shortName),
    );
    expect(rows.slice(drawn).map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(rows[drawn - 1]!.name).toBe(`第${size - 1}`);
    expect(plainText(remarks[0]!)).toContain(remark);
  });

  it('draws five that are late and names eight', () => {
    const silent = Array.from({ length: 12 }, (_, index) =>
      place(`市${'甲乙丙丁戊己庚辛壬癸子丑'[index]}`, SILENT),
    );
    const { rows, remarks } = regionPanel(
      facts({ places: [place('济南', { distanceCovered: 0.7 }), ...silent] }),
    )!;
    expect(rows).toHaveLength(6);
    expect(plainText(remarks[0]!)).toBe(
      '12市缺报2026年三季度数据：市甲、市乙、市丙、市丁、市戊、市己、市庚、市辛等（无数据）。',
    );
  });

  it.each([
    ['nobody was given a part', []],
    ['nobody has a figure', [place('济南', SILENT)]],
  ])('is not drawn when %s', (_, places) => {
    expect(regionPanel(facts({ places }))).toBeNull();
  });
});
