import type { Locale } from '../format.ts';
import type { Briefing, ListPanel } from './briefing.ts';
import { regionAlternative, trendAlternative } from './chart-alternative.ts';
import { changesTable, disciplineTable, nextStepsTable } from './follow-through-tables.ts';
import { jointBlocks, TOGETHER } from './joint/joint-sections.ts';
import { SECTION_WORDS } from './life/section-words.ts';
import { heatTable, listTable, regionTable } from './panel-tables.ts';
import { withPassage } from './passage.ts';
import { type Block, type BriefingSection, SECTION_NAMES, type SectionName } from './section.ts';
import type { Sentence } from './sentence.ts';
import { withoutBars } from './table-note.ts';
import type { TableWords } from './table-words.ts';
import { targetTable } from './target-table.ts';

type Content = Pick<BriefingSection, 'title' | 'note' | 'blocks'>;

/** How each section is made from a briefing; null, or no block with anything in it, where it has nothing to say. */
const MADE: Partial<Record<SectionName, (briefing: Briefing) => Content | null>> = {
  summary: ({ summary, language }) =>
    titled(SECTION_WORDS.summary[language], null, sentences(summary, 'paragraph')),
  overall: ({ cards, language }) => titled(SECTION_WORDS.overall[language], null, { kind: 'cards', cards }),
  targets: ({ targets, targetsNote, language }) =>
    titled(
      SECTION_WORDS.targets[language],
      withoutBars(targetsNote.text, language),
      targetTable(targets, targetsNote, language),
    ),
  trend: ({ trend, language }) =>
    trend &&
    titled(trend.title, trend.note, {
      kind: 'chart',
      chart: { kind: 'trend', panel: trend },
      alternative: trendAlternative(trend, language),
    }),
  outlook: ({ outlook }) =>
    outlook && titled(outlook.title, outlook.note, sentences(outlook.sentences, 'points')),
  regions: ({ regions, language }) =>
    regions &&
    titled(
      regions.title,
      regions.period,
      {
        kind: 'chart',
        chart: { kind: 'regions', panel: regions },
        alternative: regionAlternative(regions, language),
      },
      regionTable(regions, language),
      sentences(regions.remarks, 'points'),
    ),
  heat: ({ heat, language }) => heat && titled(heat.title, heat.note, heatTable(heat, language)),
  tasks: ({ tasks, focus, language }) => withFocus(listed(tasks, language, 'task', 'unit'), focus, language),
  goals: ({ goals, language }) => listed(goals, language, 'goal', 'deadline'),
  events: ({ events, language }) => listed(events, language, 'event', 'dateOrTrust'),
  discipline: ({ discipline, language }) =>
    discipline &&
    titled(
      discipline.title,
      discipline.note,
      { kind: 'cards', cards: discipline.rates },
      sentences(discipline.sentences, 'points'),
      disciplineTable(discipline, language),
    ),
  changes: ({ changes, language }) =>
    changes &&
    titled(
      changes.title,
      changes.note,
      sentences([changes.overview], 'paragraph'),
      changesTable(changes, language),
      ...changes.groups.flatMap((group): Block[] => [
        { kind: 'words', texts: [group.title], as: 'points' },
        sentences(group.sentences, 'numbered'),
      ]),
    ),
  attention: ({ attention, language }) =>
    titled(SECTION_WORDS.attention[language], null, sentences(attention, 'numbered')),
  next_steps: ({ nextSteps, language }) =>
    titled(SECTION_WORDS.next_steps[language], null, nextStepsTable(nextSteps, language)),
  basis: ({ basis, trend, targets, language }) =>
    titled(SECTION_WORDS.basis[language], targets.find(({ code }) => code === trend?.target)?.name ?? null, {
      kind: 'words',
      texts: basis,
      as: 'points',
    }),
  notes: ({ notes, language }) =>
    titled(SECTION_WORDS.notes[language], null, { kind: 'words', texts: notes, as: 'numbered' }),
};

interface Choice {
  /** Left out: those of the briefing's template, else all that there are. */
  only?: readonly SectionName[] | undefined;
  /** Those named come first, in this order; the others follow in their own. Left out: as the template has them. */
  order?: readonly SectionName[] | undefined;
}

/** The chapters of a briefing that have something to say, in the order in which they stand. */
export function sectionsOf(briefing: Briefing, choice: Choice = {}): BriefingSection[] {
  const { only = briefing.look?.sections, order = briefing.look?.sections ?? [] } = choice;
  const names = [...new Set([...order, ...SECTION_NAMES])];
  return names
    .filter((name) => only === undefined || only.includes(name))
    .flatMap((name) => {
      const content = contentOf(briefing, name);
      const blocks = content === null ? [] : content.blocks.filter(hasContent);
      const passage = briefing.passages?.find(({ section }) => section === name);
      if (blocks.length === 0 && !passage) return [];
      const section = { name, ...UNNAMED, title: SECTION_WORDS[name][briefing.language], ...content, blocks };
      return [passage ? withPassage(section, passage) : section];
    });
}

/** What a section says; of several plans each for itself below its name, but for what is said of them together. */
function contentOf(briefing: Briefing, name: SectionName): Content | null {
  const { members, language } = briefing;
  if (members === undefined || TOGETHER.includes(name)) return MADE[name]?.(briefing) ?? null;
  const title = SECTION_WORDS[name][language];
  return titled(
    title,
    null,
    ...jointBlocks(members, title, (member) => sectionsOf(member.briefing, { only: [name] })[0]),
  );
}

const UNNAMED = { note: null, edited: false };

function titled(title: string, note: string | null, ...blocks: readonly Block[]): Content {
  return { title, note: note === '' ? null : note, blocks };
}

function listed(
  panel: ListPanel | null,
  locale: Locale,
  text: keyof TableWords,
  aside: keyof TableWords,
): Content | null {
  return panel && titled(panel.title, panel.note, listTable(panel, locale, text, aside));
}

/** What the plan wants of a region stands before the tasks of all. */
function withFocus(tasks: Content | null, focus: ListPanel | null, locale: Locale): Content | null {
  const own = listed(focus, locale, 'focus', 'aside');
  if (own === null || tasks === null) return own ?? tasks;
  return { ...tasks, blocks: [...own.blocks, ...tasks.blocks] };
}

function sentences(all: readonly Sentence[], as: 'paragraph' | 'numbered' | 'points'): Block {
  return { kind: 'sentences', sentences: all, as };
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
    case 'heading':
      return true;
  }
}
