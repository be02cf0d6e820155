import type { Contradiction, IssueSection } from '#core/contract/briefing-issues.ts';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { findContradictions } from '#core/domain/briefing/contradictions.ts';
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
  const shown = content.look?.sections ?? SECTION_NAMES;
  return shown.filter((name) => !there.has(name));
}

/** Numbers in written words that no figure of the briefing says, each once. */
function contradictionsIn(text: string, composed: Briefing): Contradiction[] {
  const found = findContradictions(text, composed);
  return [...new Map(found.map((one) => [one.text, one])).values()].map(({ text: number, nearest }) => ({
    text: number,
    zh: `“${number}”在本期数据中没有出现${nearest === null ? '' : `，最接近的是${nearest}`}，请核对。`,
    en: `"${number}" is said by no figure of this issue${nearest === null ? '' : `; the nearest is ${nearest}`}: please check it.`,
  }));
}
