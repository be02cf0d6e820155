import { init } from 'echarts';
import { describe, expect, it } from 'vitest';
import { barRowsHeight } from '#core/charts/bar-rows.ts';
import { chartPicture, PICTURE_WIDTH, pictureDrawing } from '#core/charts/picture.ts';
import { regionGapChart } from '#core/charts/region-gap-chart.ts';
import { FACTS } from './facts.ts';
import { overlaps, wordsIn } from './words-in-svg.ts';

const drawing = pictureDrawing('zh');
const gaps = {
  unit: '亿元',
  decimals: 1,
  rows: [
    {
      ...({ name: '济南', state: 'in_force', light: 'green', distanceCovered: 0.72 } as const),
      ...{ planShare: 0.583, gap: 12.9, missing: null },
    },
    {
      ...({ name: '菏泽', state: 'no_data', light: null, distanceCovered: null } as const),
      ...{ planShare: null, gap: null, missing: '缺报' },
    },
  ],
};

function drawn() {
  const height = barRowsHeight(gaps.rows.length, 27, drawing);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: PICTURE_WIDTH, height });
  chart.setOption(regionGapChart(gaps, 27, drawing));
  const markup = chart.renderToSVGString();
  chart.dispose();
  return { markup, width: PICTURE_WIDTH, height };
}

describe('a picture of a chart', () => {
  const picture = chartPicture(drawn(), FACTS, drawing);

  it('holds title, marks, unit, source, moment and notes beside the drawing', () => {
    const words = wordsIn(picture.svg).map(({ text }) => text);
    expect(words).toEqual(
      expect.arrayContaining([
        '山东省机器人制造产业规模走势',
        '演示数据',
        '初步数',
        '单位：亿元',
        '数据截至：2026年三季度',
        '来源：各地区报送及公开发布数据，目标据《行动计划》　数据时点：2026年11月21日',
        '注：虚线为推算值；缺报：2025年三季度',
        '济南',
        '缺报',
      ]),
    );
  });

  it('is well-formed: one document, every attribute quoted, no script, no style, nothing that reacts', () => {
    expect(picture.svg.match(/<svg/g)).toHaveLength(1);
    expect(picture.svg).not.toMatch(/<script|<style|class=|onclick|ecmeta|dominant-baseline|NaN|undefined/);
    const rest = picture.svg.replace(/<\/?[a-z]+(?: [\w:-]+="[^"<]*")*\s*\/?>/gi, '');
    expect(rest).not.toMatch(/[<>]/);
  });

  it('names its fonts, and nothing in it lies outside', () => {
    expect(picture.svg).toContain("font-family=\"'Noto Sans SC'");
    for (const { text, right, bottom } of wordsIn(picture.svg)) {
      expect(right, text).toBeLessThanOrEqual(picture.width);
      expect(bottom, text).toBeLessThanOrEqual(picture.height);
    }
  });

  it('keeps long titles and many notes inside, line by line', () => {
    const long = chartPicture(
      { markup: '', width: 320, height: 100 },
      { ...FACTS, title: FACTS.title.repeat(4), notes: Array.from({ length: 9 }, () => FACTS.notes[1]!) },
      drawing,
    );
    const words = wordsIn(long.svg);
    expect(words.filter(({ right }) => right > long.width).map(({ text }) => text)).toEqual([]);
    expect(overlaps(words)).toEqual([]);
  });

  it('writes words as words, whatever they hold', () => {
    const { svg } = chartPicture(
      { markup: '', width: 400, height: 10 },
      { ...FACTS, title: '<b onload="x">&' },
      drawing,
    );
    expect(svg).toContain('<title>&lt;b onload=&quot;x&quot;&gt;&amp;</title>');
    expect(svg).not.toContain('<b');
  });
});
