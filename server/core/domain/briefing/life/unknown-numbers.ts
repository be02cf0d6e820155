import type { Briefing } from '../briefing.ts';
import { wordsOf } from '../passage.ts';
import { sectionsOf } from '../sections.ts';

/** A number with its thousands and decimals, and what is written right behind it. */
const NUMBER =
  /[+\-−＋－]?\d[\d,]*(?:\.\d+)?\s*(?:个百分点|亿元|万元|台\/万人|%|％|台|套|家|个|名|项|年|月|日|期)?/g;

/** Behind these a number names a day or an issue and is no figure. */
const NAMES_TIME = /[年月日期]$/;

/**
 * The figures in a text that a briefing does not print anywhere, each once, in the order of the text. Years, months,
 * days and numbers of issues are none.
 */
export function unknownNumbers(text: string, briefing: Briefing): string[] {
  const known = new Set([...printed(briefing).matchAll(NUMBER)].map(([found]) => bare(found)));
  const unknown = [...text.matchAll(NUMBER)]
    .map(([found]) => found.trim())
    .filter((found) => !NAMES_TIME.test(found) && !known.has(bare(found)));
  return [...new Set(unknown)];
}

function printed(briefing: Briefing): string {
  const { passages: _, ...own } = briefing;
  return sectionsOf(own)
    .flatMap((section) => [
      ...wordsOf(section),
      ...section.blocks.flatMap((block) => {
        if (block.kind === 'cards') return block.cards.flatMap(({ text, note }) => [text, note]);
        return block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [];
      }),
    ])
    .join(' ');
}

/** The digits alone: a sign may be said by a word, a unit by the column. */
function bare(number: string): string {
  return number
    .replaceAll(/[^\d.]/g, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
