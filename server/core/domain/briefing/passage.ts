import type { Block, BriefingSection, SectionName } from './section.ts';
import { type Piece, plainText, type Sentence } from './sentence.ts';

/** What a person wrote for a section, in place of its own words or beside its tables and charts. */
export interface Passage {
  section: SectionName;
  /** Paragraphs, none of them empty. */
  paragraphs: readonly string[];
}

/** The paragraphs of a text as it is typed: one a line, blank lines and spaces around left out. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The words of a section, without its tables, cards and charts: what a person may write anew. */
export function wordsOf({ blocks }: Pick<BriefingSection, 'blocks'>): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'sentences') return block.sentences.map(plainText);
    return block.kind === 'words' ? [...block.texts] : [];
  });
}

/**
 * A section with what a person wrote: in place of the first words that it has, the others left out; after its tables
 * where it has none.
 */
export function withPassage(section: BriefingSection, { paragraphs }: Passage): BriefingSection {
  const worded = section.blocks.filter(isWords);
  const first = worded[0];
  const known = worded.flatMap((block) => (block.kind === 'sentences' ? block.sentences : []));
  const written: Block = {
    kind: 'sentences',
    sentences: paragraphs.map((text) => sentenceOf(text, known)),
    as: first?.as ?? 'paragraph',
  };
  const blocks = first
    ? section.blocks.flatMap((block): Block[] =>
        block === first ? [written] : isWords(block) ? [] : [block],
      )
    : [...section.blocks, written];
  return { ...section, blocks, edited: true };
}

/** A written paragraph in which figures that the generated sentences printed stand out as they did there. */
export function sentenceOf(text: string, known: readonly Sentence[]): Sentence {
  const figures = known
    .flat()
    .filter((piece) => typeof piece !== 'string')
    .filter(({ text: printed }, index, all) => all.findIndex((one) => one.text === printed) === index)
    .sort((a, b) => b.text.length - a.text.length);
  let pieces: Piece[] = [text];
  for (const figure of figures) {
    pieces = pieces.flatMap((piece) => (typeof piece === 'string' ? around(piece, figure) : [piece]));
  }
  return pieces.filter((piece) => piece !== '');
}

type Figured = Exclude<Piece, string>;

/** A text cut at each place where a figure stands by itself, not as a part of a longer number. */
function around(text: string, figure: Figured): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = text.indexOf(figure.text); at >= 0; at = text.indexOf(figure.text, at + 1)) {
    const end = at + figure.text.length;
    if (at < from || /[\d.,]/.test(text[at - 1] ?? '') || /^[.,]?\d/.test(text.slice(end))) continue;
    pieces.push(text.slice(from, at), figure);
    from = end;
  }
  return [...pieces, text.slice(from)];
}

function isWords(block: Block): block is Extract<Block, { as: unknown }> {
  return block.kind === 'sentences' || block.kind === 'words';
}
