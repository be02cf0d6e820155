import { beforeAll, expect, test } from 'vitest';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import type { BriefingInput } from '#core/domain/briefing/input.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { type Press, startPress } from '#server/briefing/press.ts';
import { renderPage } from '#server/briefing/render-page.ts';
import { pdfText } from '../setup/pdf-text.ts';
import { withHugeFigures, withLongNames, withRegions, withTargets } from './hostile-inputs.ts';

let press: Press;
beforeAll(async () => {
  press = await startPress();
});

async function pageOf(input: BriefingInput): Promise<string> {
  const [page, ...more] = await pdfText((await renderPage(composeBriefing(input), press)).document);
  expect(more).toEqual([]);
  return page!;
}

test.each(['SD', 'JS', 'CQ', 'MH', 'FJ'])(
  '%s with very long names is one page that says everything',
  async (plan) => {
    const input = withLongNames(plan, '2025-11');
    const page = await pageOf(input);
    const { summary, attention, masthead } = composeBriefing(input);
    for (const text of [masthead.title, ...summary.map(plainText), ...attention.map(plainText)]) {
      expect(page).toContain(text.replace(/\s/g, ''));
    }
  },
);

test.each([
  ['JS', 20, 10],
  ['JS', 60, 50],
  ['FJ', 60, 44],
])('%s with %d targets names how many stand elsewhere', async (plan, size, rest) => {
  expect(await pageOf(withTargets(plan, '2025-11', size))).toContain(`限于篇幅，其余目标${rest}项`);
});

test.each([
  ['SD', '2026-10', 40],
  ['JS', '2025-11', 200],
])('%s with %d regions draws the first and the last', async (plan, month, size) => {
  const input = withRegions(plan, month, size);
  const { rows, remarks } = composeBriefing(input).regions!;
  expect(rows.length).toBeLessThanOrEqual(25);
  expect(plainText(remarks[0]!)).toMatch(/^已报送的\d+个地区中列前10名和后10名。$/);
  expect(await pageOf(input)).toContain(plainText(remarks[0]!));
});

test.each(['SD', 'JS', 'MH'])('%s with figures of thirteen digits is one page', async (plan) => {
  const input = withHugeFigures(plan, '2025-11');
  const page = await pageOf(input);
  for (const { text } of composeBriefing(input).cards) expect(page).toContain(text);
});
