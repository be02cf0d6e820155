import type { Locale } from '../format.ts';
import type { BriefingSection, SectionName } from './section.ts';

/** Sections under one heading, as an office's bulletin has them. */
export interface Chapter {
  /** 一、目标进展 */
  title: string;
  /** Stands beside the title where the chapter is a single section; null = nothing to say. */
  note: string | null;
  sections: readonly NumberedSection[];
}

export interface NumberedSection extends BriefingSection {
  /** （一）目标完成情况; null in a chapter of one section, whose title is the chapter's own. */
  heading: string | null;
}

const CHAPTERS: readonly { title: Record<Locale, string>; sections: readonly SectionName[] }[] = [
  { title: { zh: '目标进展', en: 'Targets' }, sections: ['overall', 'targets', 'trend', 'outlook'] },
  { title: { zh: '分地区进展', en: 'Regions' }, sections: ['regions', 'heat'] },
  { title: { zh: '任务与节点', en: 'Tasks and milestones' }, sections: ['tasks', 'goals', 'events'] },
  { title: { zh: '报送与变化', en: 'Reporting and changes' }, sections: ['discipline', 'changes'] },
  { title: { zh: '问题与下步工作', en: 'Concerns and next steps' }, sections: ['attention', 'next_steps'] },
  { title: { zh: '依据与说明', en: 'Basis and notes' }, sections: ['basis', 'notes'] },
];

const DIGITS = '零一二三四五六七八九';

const NUMBERS: Record<Locale, Record<'chapter' | 'section', (number: number, title: string) => string>> = {
  zh: {
    chapter: (number, title) => `${chineseNumber(number)}、${title}`,
    section: (number, title) => `（${chineseNumber(number)}）${title}`,
  },
  en: {
    chapter: (number, title) => `${number}. ${title}`,
    section: (number, title) => `(${number}) ${title}`,
  },
};

/**
 * The summary, which stands before every heading when it comes first, and the chapters: neighbours that belong
 * together share one, in whatever order a site has put them.
 */
export function chaptersOf(
  sections: readonly BriefingSection[],
  locale: Locale,
): {
  lead: BriefingSection | null;
  chapters: Chapter[];
} {
  const lead = sections[0]?.name === 'summary' ? sections[0] : null;
  const groups: { title: string; sections: BriefingSection[] }[] = [];
  for (const section of lead === null ? sections : sections.slice(1)) {
    const title =
      CHAPTERS.find((chapter) => chapter.sections.includes(section.name))?.title[locale] ?? section.title;
    const last = groups.at(-1);
    if (last?.title === title) last.sections.push(section);
    else groups.push({ title, sections: [section] });
  }
  return { lead, chapters: groups.map((group, index) => numbered(group, index, locale)) };
}

function numbered(
  group: { title: string; sections: BriefingSection[] },
  index: number,
  locale: Locale,
): Chapter {
  const { chapter, section } = NUMBERS[locale];
  const [first, ...others] = group.sections;
  const alone = first !== undefined && others.length === 0;
  return {
    title: chapter(index + 1, alone ? first.title : group.title),
    note: alone ? first.note : null,
    sections: group.sections.map((one, at) => ({
      ...one,
      heading: alone ? null : section(at + 1, one.title),
    })),
  };
}

/** 1 → 一, 10 → 十, 21 → 二十一; from 1 to 99. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${ones === 0 ? '' : DIGITS[ones]}`;
}
