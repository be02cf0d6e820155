import type { Contradiction, IssueSection } from '#core/contract/briefing-issues.ts';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { unknownNumbers } from '#core/domain/briefing/life/unknown-numbers.ts';
import { wordsOf } from '#core/domain/briefing/passage.ts';
import { SECTION_NAMES, type SectionName } from '#core/domain/briefing/section.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import type { PassageRecord } from '#db/queries/briefing-passages.ts';

/** The sections of a briefing with what was written in them beside what they say of themselves. */
export function issueSections(
  content: Briefing,
  composed: Briefing,
  passages: readonly (PassageRecord & { text: string })[],
): IssueSection[] {
  const generated = new Map(sectionsOf(composed).map((section) => [section.name, wordsOf(section)]));
  return sectionsOf(content).map((section) => {
    const own = generated.get(section.name) ?? [];
    const written = passages.find((one) => one.section === section.name);
    return {
      ...section,
      generated: own,
      passage: written
        ? {
            ...{ text: written.text, author: written.author, at: written.at, replaced: written.replaced },
            outdated: written.replaced !== own.join('\n'),
            contradictions: contradictionsIn(written.text, composed),
          }
        : null,
    };
  });
}

/** The sections without anything to say, in which somebody may write. */
export function addableSections(content: Briefing): SectionName[] {
  const there = new Set(sectionsOf(content).map(({ name }) => name));
  return SECTION_NAMES.filter((name) => !there.has(name));
}

function contradictionsIn(text: string, composed: Briefing): Contradiction[] {
  return unknownNumbers(text, composed).map((number) => ({
    text: number,
    zh: `“${number}”在本期数据中没有出现，请核对。`,
    en: `"${number}" appears nowhere in the data of this issue: please check it.`,
  }));
}
