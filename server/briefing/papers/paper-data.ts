import { TONE_SHAPES } from '#core/charts/tone.ts';
import { chartWords } from '#core/charts/words.ts';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { pageMarks } from '#core/domain/briefing/marks.ts';
import type { BriefingSection } from '#core/domain/briefing/section.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import type { Locale } from '#core/domain/format.ts';
import { documentTitle } from '../document-title.ts';
import type { Edition } from '../edition.ts';
import { lookData } from '../look-data.ts';
import { PAPER_WORDS } from '../paper-words.ts';
import { blockData, type PaperRoom } from './block-data.ts';

export function editionSections(briefing: Briefing, edition: Edition): readonly BriefingSection[] {
  return edition.sections ?? sectionsOf(briefing, edition);
}

export function editionMarks(briefing: Briefing, { marks = [] }: Edition): string[] {
  return [...new Set([...marks, ...pageMarks(briefing)])];
}

/** Where the same figures can be read: as the edition says, else as the briefing says of itself. */
export function editionLink(
  { masthead }: { masthead: { title: string; link?: Edition['link'] } },
  edition: Edition,
): NonNullable<Edition['link']> | null {
  return edition.link ?? masthead.link ?? null;
}

export function sectionData(section: BriefingSection, room: PaperRoom, locale: Locale) {
  const { name, title, note, edited, blocks } = section;
  return {
    name,
    title,
    note,
    edited: edited ? PAPER_WORDS[locale].inBrackets(PAPER_WORDS[locale].edited) : null,
    blocks: blocks.map((block) => blockData(block, room, locale)),
  };
}

/** What every kind of paper needs beside its sections. */
export function frameData(briefing: Briefing, edition: Edition) {
  const { masthead, footer, language } = briefing;
  const look = lookData(briefing);
  return {
    title: documentTitle(briefing),
    author: masthead.issuer,
    masthead,
    marks: editionMarks(briefing, edition),
    footer,
    link: editionLink(briefing, edition),
    ...look,
    palette: { ...look.palette, ...(edition.accent === undefined ? {} : { accent: edition.accent }) },
    shapes: TONE_SHAPES,
    toneWords: chartWords(language).tones,
    language,
    scan: PAPER_WORDS[language].scan,
  };
}
