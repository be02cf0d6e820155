import sharp from 'sharp';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import { renderPhone } from '#server/briefing/papers/phone.ts';
import { type Press, startPress } from '#server/briefing/press.ts';
import { pdfBoxes } from '../setup/pdf-boxes.ts';
import { bare, CASES, composed, saidIn } from './printed.ts';

let press: Press;
beforeAll(async () => {
  press = await startPress();
});

/** A page of 360 points is drawn 1080 pixels wide. */
const PIXELS = 3;
const SMALLEST_PX = 28;

/** The picture, and what the page that it is drawn from says and where. */
async function drawn(briefing: Briefing) {
  const papers: Uint8Array[] = [];
  const kept: Press = {
    ...press,
    typeset: async (...asked) => {
      const pdf = new Uint8Array(await press.typeset(...asked));
      papers.push(pdf.slice());
      return pdf;
    },
  };
  const rendered = await renderPhone(briefing, {}, kept);
  return { ...rendered, boxes: await pdfBoxes(papers[0]!) };
}

describe.each(CASES)('$plan $month with figures $figures', ({ plan, month, figures }) => {
  const briefing = composed(plan, month, figures);
  let picture: Awaited<ReturnType<typeof drawn>>;
  beforeAll(async () => {
    picture = await drawn(briefing);
  });

  it('is one picture, 1080 pixels wide, that shows everything within its edges', async () => {
    expect([picture.pages, picture.document, picture.missingGlyphs]).toEqual([1, null, []]);
    const { width, height } = await sharp(picture.pictures[0]!).metadata();
    expect(width).toBe(1080);
    expect(height).toBeGreaterThan(2000);
    for (const { left, right, top, bottom, char } of picture.boxes[0]!.chars) {
      const inside = left >= 10 && right <= 350 && top >= 0 && bottom * PIXELS <= height!;
      expect(inside, `${char} at ${left}—${right}, ${top}—${bottom}`).toBe(true);
    }
  });

  it('says what the briefing says', () => {
    const text = picture.boxes[0]!.chars.map(({ char }) => char).join('');
    // The regions' bars say what their table would.
    const sections = sectionsOf(briefing).map((section) =>
      section.name === 'regions'
        ? { ...section, blocks: section.blocks.filter(({ kind }) => kind !== 'table') }
        : section,
    );
    const wide = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'table' ? [block.columns[0]!.title, block.columns.at(-1)!.title] : [],
      ),
    );
    for (const words of saidIn(sections)) {
      if (!wide.includes(words)) expect(text).toContain(bare(words));
    }
    for (const { name } of briefing.regions?.rows ?? []) expect(text).toContain(name);
  });

  it('has no letters that are too small to be read', () => {
    // A hanzi's black is about nine tenths of the letter's size; of the widest ones at least.
    const hanzi = picture.boxes[0]!.chars.filter(({ char }) => /[国数据量]/.test(char));
    const sizes = hanzi.map(({ left, right }) => (right - left) * PIXELS);
    expect(Math.min(...sizes)).toBeGreaterThan(SMALLEST_PX * 0.78);
  });
});

test('a list too long for one picture is cut into several between its chapters', async () => {
  const briefing = composed('SD', '2026-09');
  const items = Array.from({ length: 260 }, (_, index) => ({
    ...{ mark: `T${index + 1}`, text: `任务第${index + 1}项`, aside: '省工业和信息化厅', verdict: null },
  }));
  const { pages, pictures } = await drawn({ ...briefing, tasks: { ...briefing.tasks!, items } });
  expect(pages).toBeGreaterThan(1);
  for (const picture of pictures) expect((await sharp(picture).metadata()).width).toBe(1080);
});

test('the same briefing gives the same bytes', async () => {
  const briefing = composed('MH', '2026-09');
  const [first, second] = [await drawn(briefing), await drawn(briefing)];
  expect(Buffer.compare(first.pictures[0]!, second.pictures[0]!)).toBe(0);
});
