import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Block, BriefingSection, ChartBlock } from '#core/domain/briefing/section.ts';
import type { Sentence } from '#core/domain/briefing/sentence.ts';
import type { Locale } from '#core/domain/format.ts';
import { periodEnd } from '#core/domain/period.ts';
import { hex } from '../colours.ts';
import { documentTitle } from '../document-title.ts';
import type { Edition, RenderedForm } from '../edition.ts';
import { type Rewrite, repacked } from '../office/repacked.ts';
import { writable } from '../office/writable.ts';
import { PAPER_WORDS } from '../paper-words.ts';
import { editionMarks, editionSections } from '../papers/paper-data.ts';
import { addCards } from './cards-slide.ts';
import { addRegions, addTrend, sharedPlanShare } from './chart-slides.ts';
import { chartXml, sheetXml } from './chart-xml.ts';
import { Deck, type Slide } from './deck.ts';
import { addClosing, addOpening } from './end-slides.ts';
import { countedTitle, FONT, type Frame, framedSlide, STAGE } from './slide-frame.ts';
import { addTable, tablePages } from './table-slides.ts';
import { addSentences, heightOf, leadOf, textPages } from './text-slides.ts';

/**
 * A briefing as slides for a meeting, with native tables and charts. What is too long for a slide goes on on the next.
 * The same briefing gives the same bytes.
 */
export async function renderSlides(asked: Briefing, wanted: Edition): Promise<RenderedForm> {
  const { value, missing } = writable({ briefing: asked, edition: wanted });
  const { briefing, edition } = value;
  const { masthead, language, look } = briefing;
  const words = PAPER_WORDS[language];
  const frame: Frame = {
    marks: editionMarks(briefing, edition),
    title: documentTitle(briefing),
    cutOff: masthead.cutOff,
    accent: (edition.accent ?? look?.accent ?? hex.accent).replace('#', ''),
    strong: (look?.strong ?? hex.navy).replace('#', ''),
  };
  const deck = new Deck();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = frame.title;
  deck.subject = masthead.issue;
  deck.author = masthead.issuer;
  deck.company = masthead.issuer;
  deck.theme = { headFontFace: '微软雅黑', bodyFontFace: '微软雅黑' };
  addOpening(deck, briefing, frame);
  const sections = editionSections(briefing, edition);
  const slides = sections.flatMap((section) => slidesOf(deck, section, language));
  const perSection = Map.groupBy(slides, ({ section }) => section);
  for (const { section, note, draw } of slides) {
    const siblings = perSection.get(section)!;
    const index = siblings.findIndex((one) => one.draw === draw);
    const title = `${section.title}${section.edited ? words.inBrackets(words.edited) : ''}`;
    draw(framedSlide(deck, frame, countedTitle(title, index, siblings.length, language), note), frame);
  }
  addClosing(deck, briefing, frame, edition);
  const bytes = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return {
    pages: slides.length + 2,
    document: repacked(bytes, periodEnd(briefing.period), putRight(look?.fonts.body ?? null)),
    pictures: [],
    missingGlyphs: missing,
  };
}

/** @param letters that a site has chosen in the place of those of the house; null = none */
const putRight =
  (letters: string | null): Rewrite =>
  (name, xml) =>
    withLetters(letters, putRightPart(name, xml));

function withLetters(letters: string | null, xml: string): string {
  if (letters === null) return xml;
  const written = letters.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
  return xml.replaceAll(`"${FONT}"`, () => `"${written}"`);
}

function putRightPart(name: string, xml: string): string {
  if (/^ppt\/charts\/chart\d+\.xml$/.test(name)) return chartXml(xml);
  return /^xl\/worksheets\/sheet\d+\.xml$/.test(name) ? sheetXml(xml) : xml;
}

interface Planned {
  section: BriefingSection;
  note: string | null;
  draw: (slide: Slide, frame: Frame) => void;
}

/** In a section of several plans each slide says whose it is. */
function slidesOf(deck: Deck, section: BriefingSection, locale: Locale): Planned[] {
  return partsOf(section).flatMap((part) =>
    slidesOfPart(deck, part, locale).map((one) => ({ ...one, section })),
  );
}

function partsOf(section: BriefingSection): BriefingSection[] {
  const parts: (BriefingSection & { blocks: Block[] })[] = [];
  for (const block of section.blocks) {
    if (block.kind === 'heading') {
      const note = [block.text, block.note].filter((words) => words !== null).join('　');
      parts.push({ ...section, note, blocks: [] });
    } else if (parts.length === 0) parts.push({ ...section, blocks: [block] });
    else parts.at(-1)!.blocks.push(block);
  }
  return parts;
}

function slidesOfPart(deck: Deck, section: BriefingSection, locale: Locale): Planned[] {
  const { blocks, note } = section;
  const chart = blocks.find((block) => block.kind === 'chart');
  const words = blocks.find((block) => block.kind === 'sentences');
  const caption = chart && words && heightOf(words.sentences, CAPTION_SIZE) <= CAPTION_ROOM ? words : null;
  return blocks
    .filter((block) => block !== caption)
    .flatMap((block) => drawingsOf(deck, block, caption?.sentences ?? [], locale))
    .map((draw) => ({ section, note: noteOf(note, chart, locale), draw }));
}

/** What fits under a chart stands there, inches. */
const CAPTION_SIZE = 14;
const CAPTION_ROOM = 1.2;

function noteOf(note: string | null, block: ChartBlock | undefined, locale: Locale): string | null {
  const share = block?.chart.kind === 'regions' ? sharedPlanShare(block.chart.panel, locale) : null;
  const said = [note, share].filter((one) => one !== null);
  return said.length === 0 ? null : said.join(locale === 'zh' ? '；' : '; ');
}

/** What is drawn on each of the slides that a block takes. */
function drawingsOf(
  deck: Deck,
  block: Block,
  caption: readonly Sentence[],
  locale: Locale,
): Planned['draw'][] {
  switch (block.kind) {
    case 'heading':
      return [];
    case 'cards':
      return [(slide) => addCards(slide, block.cards)];
    case 'sentences':
      return textPages(block.sentences).map(
        (page) => (slide) => addSentences(slide, page, leadOf(block.as, locale)),
      );
    case 'words':
      return textPages(block.texts.map((text) => [text])).map(
        (page) => (slide) => addSentences(slide, page, leadOf(block.as, locale)),
      );
    case 'table':
      return tablePages(block).map(
        (page) =>
          (slide, { strong }) =>
            addTable(slide, block, page, strong),
      );
    case 'chart':
      return [(slide) => addChart(deck, slide, block, { caption, locale })];
  }
}

function addChart(
  deck: Deck,
  slide: Slide,
  { chart, alternative }: ChartBlock,
  { caption, locale }: { caption: readonly Sentence[]; locale: Locale },
): void {
  const below = caption.length === 0 ? 0 : heightOf(caption, CAPTION_SIZE) + 0.1;
  const box = { y: STAGE.y, h: STAGE.h - below, alternative, locale };
  if (chart.kind === 'trend') addTrend(deck, slide, chart.panel, box);
  else addRegions(deck, slide, chart.panel, box);
  if (caption.length > 0) {
    const place = { y: STAGE.y + STAGE.h - below + 0.1, h: below - 0.1 };
    addSentences(slide, { sentences: caption, size: CAPTION_SIZE, from: 1 }, leadOf('points', locale), place);
  }
}
