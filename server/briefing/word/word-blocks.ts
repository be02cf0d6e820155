import { ImageRun, Paragraph, type Table, TextRun } from 'docx';
import { paperTheme } from '#core/charts/theme.ts';
import type { Card } from '#core/domain/briefing/briefing.ts';
import type { Block, TableBlock } from '#core/domain/briefing/section.ts';
import type { Sentence } from '#core/domain/briefing/sentence.ts';
import { cell } from '#core/domain/briefing/table-cell.ts';
import { TABLE_WORDS } from '#core/domain/briefing/table-words.ts';
import type { Locale } from '#core/domain/format.ts';
import { pixels } from '../chart-svg.ts';
import { hex, inkOf } from '../colours.ts';
import { chartPicture } from '../office/chart-picture.ts';
import { PAPER_WORDS } from '../paper-words.ts';
import type { Press } from '../press.ts';
import { toneOfLight } from '../tones.ts';
import { type StyleName, styleId } from './word-styles.ts';
import { wordTable } from './word-table.ts';

const CHART_ROOM = {
  width: pixels(156),
  trendHeight: pixels(78),
  rowHeight: 21,
  fontSize: paperTheme.fontSize * 1.2,
};

/** A block as Word has it: paragraphs in named styles, native tables, charts as pictures that tell what they show. */
export async function wordBlock(
  block: Block,
  { locale, strong }: { locale: Locale; strong: string },
  press: Press,
): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph('subject', [new TextRun(block.text)]),
        ...(block.note === null ? [] : [paragraph('note', [new TextRun(block.note)])]),
      ];
    case 'cards':
      return [wordTable(cardTable(block.cards, locale), strong), paragraph('table', [])];
    case 'sentences':
      return block.as === 'paragraph'
        ? [
            paragraph(
              'body',
              block.sentences.flatMap((one, index) => [...gapBefore(index, locale), ...runs(one)]),
            ),
          ]
        : block.sentences.map((sentence, index) =>
            paragraph('body', [...numberOf(block.as, index, locale), ...runs(sentence)]),
          );
    case 'words':
      return block.texts.map((text, index) =>
        paragraph('fine', [...numberOf(block.as, index, locale), new TextRun(text)]),
      );
    case 'table':
      return [wordTable(block, strong), paragraph('table', [])];
    case 'chart': {
      const { png, width, height } = await chartPicture(block.chart, CHART_ROOM, locale, press);
      const { title } = block.chart.panel;
      const picture = new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width), height: Math.round(height) },
        altText: { name: title, title, description: block.alternative },
      });
      return [paragraph('figure', [picture])];
    }
  }
}

export function paragraph(style: StyleName, children: (TextRun | ImageRun)[]): Paragraph {
  return new Paragraph({ style: styleId(style), children });
}

function numberOf(as: 'paragraph' | 'numbered' | 'points', index: number, locale: Locale): TextRun[] {
  return as === 'numbered' ? [new TextRun(PAPER_WORDS[locale].numbered(index + 1))] : [];
}

/** In Chinese nothing stands between sentences. */
function gapBefore(index: number, locale: Locale): TextRun[] {
  return index === 0 || locale === 'zh' ? [] : [new TextRun(' ')];
}

/** Figures stand out, in the colour of what they tell; the words around them say it, too. */
function runs(sentence: Sentence): TextRun[] {
  return sentence.map((piece) =>
    typeof piece === 'string'
      ? new TextRun(piece)
      : new TextRun({
          text: piece.text,
          bold: true,
          color: piece.light === null ? hex.navy : inkOf(toneOfLight(piece.light)),
        }),
  );
}

/** Cards have no place in running text: a small table says the same. */
function cardTable(cards: readonly Card[], locale: Locale): TableBlock {
  const words = TABLE_WORDS[locale];
  return {
    kind: 'table',
    columns: [
      { title: words.item, align: 'left' },
      { title: words.figure, align: 'right' },
      { title: words.aside, align: 'left' },
    ],
    rows: cards.map(({ label, text, unit, value, note, light }) => [
      cell(label),
      { text: `${text}${unit}`, value, verdict: light === null ? null : { state: 'in_force', light } },
      cell(note),
    ]),
  };
}
