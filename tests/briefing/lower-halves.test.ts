import { expect, it } from 'vitest';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { startLowerHalves } from '#server/briefing/lower-halves.ts';
import { palettePng } from '#server/briefing/palette-png.ts';
import { startPdfium } from '#server/briefing/pdf-pages.ts';
import { createPartCounter } from '#server/briefing/picture-part.ts';
import { startPress } from '#server/briefing/press.ts';
import { renderPage } from '#server/briefing/render-page.ts';
import { briefingInput } from '../setup/briefing-inputs.ts';

it('draws a page by two threads to the same bytes as by one', async () => {
  const press = await startPress();
  const { document, pictures } = await renderPage(composeBriefing(briefingInput('SD', '2026-09')), press);
  const helper = await startLowerHalves();
  const pages = (await startPdfium())(document, 200);
  helper.open(document, 200);
  const lower = await helper.draw(0);
  const upper = pages.draw(0, 'upper', createPartCounter());
  const drawn = await palettePng([upper, lower]);
  helper.close();
  pages.close();
  expect(Buffer.compare(drawn, pictures[0]!)).toBe(0);
  await expect(helper.draw(0)).rejects.toThrow(); // of what is closed; and from then on nothing
  await expect(helper.draw(0)).rejects.toThrow();
});
