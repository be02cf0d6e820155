import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { SECTION_WORDS } from '#core/domain/briefing/life/section-words.ts';
import { isWordsAlone } from '#core/domain/briefing/life/written.ts';
import type { SectionName } from '#core/domain/briefing/section.ts';

/** Parts of the page below which there is room for what a person wrote. */
const PARTS: readonly SectionName[] = ['trend', 'targets', 'heat', 'goals', 'tasks', 'events'];

/** What was written beside tables and charts, by the name of the part that it stands below. */
export function passagesBelow({ passages = [] }: Briefing): Partial<Record<SectionName, readonly string[]>> {
  return Object.fromEntries(
    passages.filter(({ section }) => PARTS.includes(section)).map((one) => [one.section, one.paragraphs]),
  );
}

/** What was written for sections that the page does not have is told among the points of attention, by its name. */
export function withPassagesElsewhere(briefing: Briefing): Briefing {
  const told = (briefing.passages ?? [])
    .filter(({ section }) => !PARTS.includes(section) && !isWordsAlone(section))
    .flatMap(({ section, paragraphs }) =>
      paragraphs.map((text) => [
        `${SECTION_WORDS[section][briefing.language]}${briefing.language === 'zh' ? '：' : ': '}${text}`,
      ]),
    );
  return told.length === 0 ? briefing : { ...briefing, attention: [...briefing.attention, ...told] };
}
