import type { BriefingSection, SectionName } from '#core/domain/briefing/section.ts';

/** How one office wants a briefing printed. Nothing here changes what it says. */
export interface Edition {
  /** Chapters in place of those that the briefing is made of, as where a person has changed their text. */
  sections?: readonly BriefingSection[];
  /** Left out: all chapters that there are. */
  only?: readonly SectionName[];
  /** Those named come first. */
  order?: readonly SectionName[];
  /** Where the same figures can be read as they were when it was issued, printed as a code and as words. */
  link?: { url: string; matrix: readonly (readonly boolean[])[] };
  /** What else nobody may overlook, such as 更正 or 草稿. */
  marks?: readonly string[];
  /** Of the masthead and of headings, as #rrggbb; left out: the red of the house. */
  accent?: string;
}

/** What a briefing can be made into. */
export const FORMS = ['sheet', 'bulletin', 'phone', 'word', 'slides'] as const;
export type Form = (typeof FORMS)[number];

/** A briefing in one form, as files. */
export interface RenderedForm {
  /** How many pages, pictures or slides there are; of what flows in the reader's own program, such as Word, null. */
  pages: number | null;
  /** The whole as PDF, or as an office document; null for a form of pictures alone. */
  document: Uint8Array<ArrayBuffer> | null;
  /** Every page as PNG; empty for office documents. */
  pictures: Uint8Array<ArrayBuffer>[];
  /** Characters that no font can draw, printed as 〓. */
  missingGlyphs: string[];
}
