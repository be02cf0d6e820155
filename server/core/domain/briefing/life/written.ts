import type { Briefing } from '../briefing.ts';
import { type Passage, sentenceOf } from '../passage.ts';
import type { SectionName } from '../section.ts';
import type { Sentence } from '../sentence.ts';

/** Where the page finds the words of a section that has nothing but words. */
const REPLACE: Partial<Record<SectionName, (briefing: Briefing, paragraphs: readonly string[]) => Briefing>> =
  {
    summary: (briefing, texts) => ({ ...briefing, summary: sentences(texts, briefing.summary) }),
    attention: (briefing, texts) => ({ ...briefing, attention: sentences(texts, briefing.attention) }),
    outlook: (briefing, texts) =>
      briefing.outlook === null
        ? briefing
        : {
            ...briefing,
            outlook: { ...briefing.outlook, sentences: sentences(texts, briefing.outlook.sentences) },
          },
    regions: (briefing, texts) =>
      briefing.regions === null
        ? briefing
        : {
            ...briefing,
            regions: { ...briefing.regions, remarks: sentences(texts, briefing.regions.remarks) },
          },
    basis: (briefing, texts) => ({ ...briefing, basis: [...texts] }),
    notes: (briefing, texts) => ({ ...briefing, notes: [...texts] }),
  };

/** A briefing with what people wrote in it. The last passage of a section counts. */
export function withPassages(briefing: Briefing, passages: readonly Passage[]): Briefing {
  if (passages.length === 0) return briefing;
  const last = [...new Map(passages.map((passage) => [passage.section, passage])).values()];
  const marked: Briefing = { ...briefing, passages: last };
  return last.reduce((all, { section, paragraphs }) => REPLACE[section]?.(all, paragraphs) ?? all, marked);
}

/** Whether the page prints a passage of the section in the place of the section's words. */
export function isWordsAlone(section: SectionName): boolean {
  return section in REPLACE;
}

function sentences(texts: readonly string[], known: readonly Sentence[]): Sentence[] {
  return texts.map((text) => sentenceOf(text, known));
}
