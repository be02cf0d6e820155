import { describe, expect, it } from 'vitest';
import { paperTheme } from '#core/charts/theme.ts';
import { trendChart } from '#core/charts/trend-chart.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { chartSvg, pixels } from '#server/briefing/chart-svg.ts';
import { briefingInput } from '../setup/briefing-inputs.ts';

const DRAWING = { theme: paperTheme, locale: 'zh', interactive: false } as const;

function draw(month: string): string {
  const { goal, ...trend } = composeBriefing(briefingInput('SD', month)).trend!;
  return chartSvg(trendChart({ ...trend, target: goal }, DRAWING), 380, 210);
}

describe('chartSvg', () => {
  it('draws the same text whatever was drawn before', () => {
    const first = draw('2026-09');
    draw('2025-03');
    expect(draw('2026-09')).toBe(first);
  });

  it('leaves nothing that counts up or that only a browser understands', () => {
    expect(draw('2026-09')).not.toMatch(/zr\d+-|class=|<style|NaN|undefined/);
  });

  it('writes its words as text, in the font of the theme', () => {
    const svg = draw('2026-09');
    expect(svg).toContain('386.2');
    expect(svg).toContain('目标 ＞500');
    expect(svg).toContain('Noto Sans SC');
  });
});

it('an A4 page is 794 pixels wide', () => {
  expect(Math.round(pixels(210))).toBe(794);
});
