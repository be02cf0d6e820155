import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { hex } from '../colours.ts';
import type { Edition } from '../edition.ts';
import { imprintOf } from '../look-data.ts';
import { PAPER_WORDS } from '../paper-words.ts';
import { editionLink } from '../papers/paper-data.ts';
import type { Deck } from './deck.ts';
import { FONT, type Frame, framedSlide, largest, STAGE } from './slide-frame.ts';

const WIDTH = 13.333;

/** Title, issue, who made it and when, on the colour of the house. */
export function addOpening(
  deck: Deck,
  { masthead, look, language }: Briefing,
  { marks, accent }: Frame,
): void {
  const slide = deck.addSlide();
  const line = { x: 0.9, w: WIDTH - 1.8, margin: 0, fontFace: FONT, valign: 'middle' } as const;
  slide.background = { color: hex.white };
  slide.addShape('rect', { x: 0, y: 0, w: WIDTH, h: 4.3, fill: { color: accent } });
  slide.addText(`${masthead.period}　${masthead.issue}`, {
    ...line,
    y: 1,
    h: 0.6,
    fontSize: 22,
    color: hex.white,
  });
  slide.addText(masthead.title, {
    ...{ ...line, y: 1.7, h: 1.6, bold: true, color: hex.white },
    fontSize: largest(masthead.title, line.w, [48, 44, 40, 36, 32, 28, 24, 20]),
  });
  if (marks.length > 0) {
    slide.addText(marks.join('　'), { ...line, y: 3.4, h: 0.5, fontSize: 18, bold: true, color: hex.white });
  }
  if (look?.logo) {
    const { png, width, height } = look.logo;
    const scale = Math.min(0.62 / height, 4 / width);
    const place = { x: line.x, y: 0.24, w: width * scale, h: height * scale };
    const ground = { x: place.x - 0.08, y: place.y - 0.06, w: place.w + 0.16, h: place.h + 0.12 };
    slide.addShape('rect', { ...ground, fill: { color: hex.white } });
    slide.addImage({ data: `data:image/png;base64,${png}`, ...place, altText: PAPER_WORDS[language].logo });
  }
  for (const [index, words] of [masthead.issuer, masthead.cutOff, masthead.basis].entries()) {
    slide.addText(words, {
      ...{ ...line, y: 4.7 + index * 0.65, h: 0.55, color: hex.ink },
      fontSize: largest(words, line.w, [18, 16, 14, 12, 11, 10]),
    });
  }
}

/** Where the figures come from, and the way to them on a screen. */
export function addClosing(deck: Deck, briefing: Briefing, frame: Frame, edition: Edition): void {
  const { footer, masthead, language } = briefing;
  const words = PAPER_WORDS[language];
  const link = editionLink(briefing, edition);
  const slide = framedSlide(deck, frame, words.source, null);
  const { copies, remark } = imprintOf(briefing);
  const said = [footer, masthead.basis, masthead.issuer, copies, remark, link && words.see(link.url)];
  const lines = said.filter((text) => text !== null);
  slide.addText(
    lines.map((text) => ({ text, options: { breakLine: true } })),
    {
      ...{
        x: STAGE.x,
        y: STAGE.y,
        w: link ? STAGE.w - 3.4 : STAGE.w,
        h: 3,
        margin: 0,
        valign: 'top',
        fit: 'shrink',
      },
      ...{ fontFace: FONT, fontSize: 18, color: hex.ink, paraSpaceAfter: 10 },
    },
  );
  if (!link) return;
  const unit = 2.8 / link.matrix.length;
  for (const [y, row] of link.matrix.entries()) {
    for (const [x, dark] of row.entries()) {
      if (!dark) continue;
      const place = { x: STAGE.x + STAGE.w - 2.8 + x * unit, y: STAGE.y + y * unit };
      slide.addShape('rect', { ...place, w: unit * 1.02, h: unit * 1.02, fill: { color: '000000' } });
    }
  }
}
