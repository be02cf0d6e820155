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

const CHAPTERS: readonly { title: string; sections: readonly SectionName[] }[] = [
  { title: '目标进展', sections: ['overall', 'targets', 'trend', 'outlook'] },
  { title: '分地区进展', sections: ['regions', 'heat'] },
  { title: '任务与节点', sections: ['tasks', 'goals', 'events'] },
  { title: '报送与变化', sections: ['discipline', 'changes'] },
  { title: '问题与下步工作', sections: ['attention', 'next_steps'] },
  { title: '依据与说明', sections: ['basis', 'notes'] },
];

const DIGITS = '零一二三四五六七八九';

/**
 * The summary, which stands before every heading when it comes first, and the chapters: neighbours that belong
 * together share one, in whatever order a site has put them.
 */
export function chaptersOf(sections: readonly BriefingSection[]): {
  lead: BriefingSection | null;
  chapters: Chapter[];
} {
  const lead = sections[0]?.name === 'summary' ? sections[0] : null;
  const groups: { title: string; sections: BriefingSection[] }[] = [];
  for (const section of lead === null ? sections : sections.slice(1)) {
    const title = CHAPTERS.find((chapter) => chapter.sections.includes(section.name))?.title ?? section.title;
    const last = groups.at(-1);
    if (last?.title === title) last.sections.push(section);
    else groups.push({ title, sections: [section] });
  }
  return { lead, chapters: groups.map(numbered) };
}

function numbered(group: { title: string; sections: BriefingSection[] }, index: number): Chapter {
  const [first, ...others] = group.sections;
  const alone = first !== undefined && others.length === 0;
  return {
    title: `${chineseNumber(index + 1)}、${alone ? first.title : group.title}`,
    note: alone ? first.note : null,
    sections: group.sections.map((section, at) => ({
      ...section,
      heading: alone ? null : `（${chineseNumber(at + 1)}）${section.title}`,
    })),
  };
}

/** 1 → 一, 10 → 十, 21 → 二十一; from 1 to 99. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${ones === 0 ? '' : DIGITS[ones]}`;
}
