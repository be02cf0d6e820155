import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import sharp from 'sharp';
import { textWidth } from '#core/charts/text-width.ts';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { chaptersOf, type NumberedSection } from '#core/domain/briefing/chapters.ts';
import type { BriefingSection } from '#core/domain/briefing/section.ts';
import type { Locale } from '#core/domain/format.ts';
import { periodEnd } from '#core/domain/period.ts';
import { pixels } from '../chart-svg.ts';
import { hex } from '../colours.ts';
import { documentTitle } from '../document-title.ts';
import type { Edition, RenderedForm } from '../edition.ts';
import { imprintOf } from '../look-data.ts';
import { repacked } from '../office/repacked.ts';
import { writable } from '../office/writable.ts';
import { PAPER_WORDS } from '../paper-words.ts';
import { editionLink, editionMarks, editionSections } from '../papers/paper-data.ts';
import type { Press } from '../press.ts';
import { paragraph, wordBlock } from './word-blocks.ts';
import { styleId, wordStyles } from './word-styles.ts';

const twipsOfMm = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);
const RIGHT_EDGE = twipsOfMm(156);

/**
 * A briefing to be edited in Word: paragraphs in styles with Chinese names, native tables, charts as pictures with
 * alternative text. The same briefing gives the same bytes. How many pages it takes is up to the reader's Word.
 */
export async function renderWord(asked: Briefing, wanted: Edition, press: Press): Promise<RenderedForm> {
  const { value, missing } = writable({ briefing: asked, edition: wanted });
  const { briefing, edition } = value;
  const { language, masthead, period, look } = briefing;
  const { lead, chapters } = chaptersOf(editionSections(briefing, edition), language);
  const accent = (edition.accent ?? look?.accent ?? `#${hex.accent}`).replace('#', '');
  const paper = { locale: language, strong: (look?.strong ?? hex.navy).replace('#', '') };
  const body: (Paragraph | Table)[] = [...mastheadOf(briefing, accent)];
  if (lead !== null) body.push(...(await contentOf(lead, paper, press)));
  for (const { title, note, sections } of chapters) {
    body.push(paragraph('heading', [new TextRun(title)]), ...noteOf(note));
    for (const section of sections)
      body.push(...headingOf(section), ...(await contentOf(section, paper, press)));
  }
  body.push(...(await imprint(briefing, edition)));
  const marks = editionMarks(briefing, edition).join('　');
  const document = new Document({
    title: documentTitle(briefing),
    subject: masthead.issue,
    creator: masthead.issuer,
    lastModifiedBy: masthead.issuer,
    description: marks,
    styles: wordStyles(accent, look?.fonts),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: twipsOfMm(210), height: twipsOfMm(297) },
            margin: {
              top: twipsOfMm(37),
              bottom: twipsOfMm(35),
              left: twipsOfMm(28),
              right: twipsOfMm(26),
              header: twipsOfMm(25),
              footer: twipsOfMm(25),
            },
          },
        },
        headers: { default: headerOf(marks), even: headerOf(marks) },
        footers: { default: folio(AlignmentType.RIGHT), even: folio(AlignmentType.LEFT) },
        children: body,
      },
    ],
  });
  const bytes = await Packer.toBuffer(document);
  return {
    pages: null,
    document: repacked(new Uint8Array(bytes), periodEnd(period)),
    pictures: [],
    missingGlyphs: missing,
  };
}

function mastheadOf({ masthead, look, language }: Briefing, accent: string): Paragraph[] {
  return [
    ...logoOf(look, language),
    paragraph('title', [new TextRun({ text: masthead.title, size: titleSize(masthead.title) * 2 })]),
    paragraph('issue', [new TextRun(masthead.issue)]),
    new Paragraph({
      style: styleId('masthead'),
      tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE }],
      border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: accent, space: 4 } },
      children: [new TextRun(`${masthead.issuer}\t${masthead.period}`)],
    }),
    paragraph('note', [new TextRun(masthead.basis)]),
    paragraph('note', [new TextRun(masthead.cutOff)]),
  ];
}

/** The site's own mark, as a picture of 16 mm, or as wide as it may be. */
function logoOf(look: Briefing['look'], language: Locale): Paragraph[] {
  if (!look?.logo) return [];
  const { png, width, height } = look.logo;
  const scale = Math.min(pixels(16) / height, pixels(120) / width);
  const { logo } = PAPER_WORDS[language];
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from(png, 'base64'),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: logo, title: logo, description: look.office ?? logo },
  });
  return [paragraph('figure', [picture])];
}

/** As large as the title can be on one line, points; a very long one is broken. */
function titleSize(title: string): number {
  return Math.max(18, Math.min(30, Math.floor((156 * 72) / 25.4 / textWidth(title))));
}

function headingOf({ heading, note }: NumberedSection): Paragraph[] {
  return heading === null ? [] : [paragraph('subheading', [new TextRun(heading)]), ...noteOf(note)];
}

function noteOf(note: string | null): Paragraph[] {
  return note === null ? [] : [paragraph('note', [new TextRun(note)])];
}

interface Paper {
  locale: Locale;
  /** Of the rules of tables, RRGGBB. */
  strong: string;
}

async function contentOf(
  { blocks, edited }: BriefingSection,
  paper: Paper,
  press: Press,
): Promise<(Paragraph | Table)[]> {
  const content: (Paragraph | Table)[] = edited
    ? [
        paragraph('note', [
          new TextRun(PAPER_WORDS[paper.locale].inBrackets(PAPER_WORDS[paper.locale].edited)),
        ]),
      ]
    : [];
  for (const block of blocks) content.push(...(await wordBlock(block, paper, press)));
  return content;
}

function headerOf(marks: string): Header {
  return new Header({ children: [paragraph('mark', [new TextRun(marks)])] });
}

/** — 1 —, on the outer side. */
function folio(alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleId('folio'),
        alignment,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** Where the figures come from, and the way to them on a screen. */
async function imprint(briefing: Briefing, edition: Edition): Promise<Paragraph[]> {
  const { footer, language } = briefing;
  const words = PAPER_WORDS[language];
  const link = editionLink(briefing, edition);
  const source = new Paragraph({
    style: styleId('note'),
    spacing: { before: 480 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: hex.ink, space: 6 } },
    children: [new TextRun(footer)],
  });
  const { copies, remark } = imprintOf(briefing);
  const said = [copies, remark].filter((text) => text !== null);
  const lines = said.map((text) => paragraph('note', [new TextRun(text)]));
  if (!link) return [source, ...lines];
  const picture = new ImageRun({
    type: 'png',
    data: await codePicture(link.matrix),
    transformation: { width: 96, height: 96 },
    altText: { name: words.code, title: words.code, description: words.see(link.url) },
  });
  return [
    source,
    ...lines,
    paragraph('note', [picture]),
    paragraph('note', [new TextRun(words.see(link.url))]),
  ];
}

async function codePicture(matrix: readonly (readonly boolean[])[]): Promise<Uint8Array> {
  const side = matrix.length;
  const pixels = Buffer.from(matrix.flatMap((row) => row.map((dark) => (dark ? 0 : 255))));
  const scale = Math.max(1, Math.round(400 / side));
  return sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .resize(side * scale, side * scale, { kernel: 'nearest' })
    .png()
    .toBuffer();
}
