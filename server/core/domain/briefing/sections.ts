import type { Briefing, ListPanel } from './briefing.ts';
import { regionAlternative, trendAlternative } from './chart-alternative.ts';
import { SECTION_WORDS } from './life/section-words.ts';
import { heatTable, listTable, regionTable } from './panel-tables.ts';
import { withPassage } from './passage.ts';
import { type Block, type BriefingSection, SECTION_NAMES, type SectionName } from './section.ts';
import type { Sentence } from './sentence.ts';
import { BAR_NOTE } from './table-note.ts';
import { targetTable } from './target-table.ts';

type Content = Pick<BriefingSection, 'title' | 'note' | 'blocks'>;

/** How each section is made from a briefing; null, or no block with anything in it, where it has nothing to say. */
const MADE: Partial<Record<SectionName, (briefing: Briefing) => Content | null>> = {
  summary: ({ summary }) => titled('本期要点', null, sentences(summary, 'paragraph')),
  overall: ({ cards }) => titled('总体进展', null, { kind: 'cards', cards }),
  targets: ({ targets, targetsNote }) =>
    titled('目标完成情况', withoutBar(targetsNote.text), targetTable(targets, targetsNote)),
  trend: ({ trend }) =>
    trend &&
    titled(trend.title, trend.note, {
      kind: 'chart',
      chart: { kind: 'trend', panel: trend },
      alternative: trendAlternative(trend),
    }),
  outlook: ({ outlook }) =>
    outlook && titled(outlook.title, outlook.note, sentences(outlook.sentences, 'points')),
  regions: ({ regions }) =>
    regions &&
    titled(
      regions.title,
      regions.period,
      {
        kind: 'chart',
        chart: { kind: 'regions', panel: regions },
        alternative: regionAlternative(regions),
      },
      regionTable(regions),
      sentences(regions.remarks, 'points'),
    ),
  heat: ({ heat }) => heat && titled(heat.title, heat.note, heatTable(heat)),
  tasks: ({ tasks }) => listed(tasks, '任务', '责任单位'),
  goals: ({ goals }) => listed(goals, '目标', '期限'),
  events: ({ events }) => listed(events, '内容', '日期或可信度'),
  attention: ({ attention }) => titled('需关注事项', null, sentences(attention, 'numbered')),
  basis: ({ basis, trend, targets }) =>
    titled('判定依据', targets.find(({ code }) => code === trend?.target)?.name ?? null, {
      kind: 'words',
      texts: basis,
      as: 'points',
    }),
  notes: ({ notes }) => titled('数据与方法说明', null, { kind: 'words', texts: notes, as: 'numbered' }),
};

interface Choice {
  /** Left out: all that there are. */
  only?: readonly SectionName[];
  /** Those named come first, in this order; the others follow in their own. */
  order?: readonly SectionName[];
}

/** The chapters of a briefing that have something to say, in the order in which they stand. */
export function sectionsOf(briefing: Briefing, { only, order = [] }: Choice = {}): BriefingSection[] {
  const names = [...new Set([...order, ...SECTION_NAMES])];
  return names
    .filter((name) => only === undefined || only.includes(name))
    .flatMap((name) => {
      const content = MADE[name]?.(briefing) ?? null;
      const blocks = content === null ? [] : content.blocks.filter(hasContent);
      const passage = briefing.passages?.find(({ section }) => section === name);
      if (blocks.length === 0 && !passage) return [];
      const section = { name, ...UNNAMED, title: SECTION_WORDS[name].zh, ...content, blocks };
      return [passage ? withPassage(section, passage) : section];
    });
}

const UNNAMED = { note: null, edited: false };

function titled(title: string, note: string | null, ...blocks: readonly Block[]): Content {
  return { title, note: note === '' ? null : note, blocks };
}

function listed(panel: ListPanel | null, text: string, aside: string): Content | null {
  return panel && titled(panel.title, panel.note, listTable(panel, text, aside));
}

function sentences(all: readonly Sentence[], as: 'paragraph' | 'numbered' | 'points'): Block {
  return { kind: 'sentences', sentences: all, as };
}

/** Where no bars are drawn, nothing explains their marks. */
function withoutBar(note: string): string {
  return note
    .split('；')
    .filter((words) => words !== BAR_NOTE)
    .join('；');
}

function hasContent(block: Block): boolean {
  switch (block.kind) {
    case 'cards':
      return block.cards.length > 0;
    case 'sentences':
      return block.sentences.length > 0;
    case 'words':
      return block.texts.length > 0;
    case 'table':
      return block.rows.length > 0;
    case 'chart':
      return true;
  }
}
