import { formatPeriod, type Locale } from '../../format.ts';
import type { Briefing } from '../briefing.ts';
import { wordsOf } from '../passage.ts';
import { type Block, SECTION_NAMES, type SectionName } from '../section.ts';
import { sectionsOf } from '../sections.ts';

/** One figure or verdict that two briefings print differently. */
export interface FigureDifference {
  section: SectionName;
  /** Title of its section on paper. */
  title: string;
  /** What it is about: a target, a region, a card. */
  subject: string;
  /** The column or the period; empty for a card. */
  aspect: string;
  /** As printed; null where one of the two does not have it. */
  before: string | null;
  after: string | null;
}

/** Words of a section that two briefings do not have in common, each in its order. */
export interface WordDifference {
  section: SectionName;
  title: string;
  before: string[];
  after: string[];
}

export interface BriefingDifferences {
  figures: FigureDifference[];
  words: WordDifference[];
}

interface Printed {
  subject: string;
  aspect: string;
  text: string;
}

/** What an older and a newer briefing print differently, figure by figure, in the order of the newer one. */
export function briefingDifferences(before: Briefing, after: Briefing): BriefingDifferences {
  const shown = eitherShows(before, after);
  const [old, fresh] = [printedOf(before, shown), printedOf(after, shown)];
  const names = [...new Set([...fresh.keys(), ...old.keys()])];
  return {
    figures: names.flatMap((name) => {
      const [then, now] = [old.get(name), fresh.get(name)];
      const place = { section: name, title: (now ?? then)!.title };
      const keys = [...new Set([...(now?.figures.keys() ?? []), ...(then?.figures.keys() ?? [])])];
      return keys.flatMap((key): FigureDifference[] => {
        const [was, is] = [then?.figures.get(key), now?.figures.get(key)];
        if (was?.text === is?.text) return [];
        const { subject, aspect } = (is ?? was)!;
        if (!(was && is) && isColumnAlone({ subject, aspect }, was ? now : then)) return [];
        return [{ ...place, subject, aspect, before: was?.text ?? null, after: is?.text ?? null }];
      });
    }),
    words: names.flatMap((name): WordDifference[] => {
      const [then, now] = [old.get(name)?.words ?? [], fresh.get(name)?.words ?? []];
      const gone = then.filter((line) => !now.includes(line));
      const come = now.filter((line) => !then.includes(line));
      if (gone.length + come.length === 0) return [];
      const { title } = (fresh.get(name) ?? old.get(name))!;
      return [{ section: name, title, before: gone, after: come }];
    }),
  };
}

/**
 * Whether a table has the row and not the column: what all its rows have in common stands in its title then, and is no
 * figure that came or went.
 */
function isColumnAlone(
  { subject, aspect }: Pick<Printed, 'subject' | 'aspect'>,
  other: { figures: ReadonlyMap<string, Printed> } | undefined,
): boolean {
  if (other === undefined || aspect === '') return false;
  const all = [...other.figures.values()];
  return (
    all.some((one) => one.subject === subject && one.aspect !== '') &&
    !all.some((one) => one.aspect === aspect)
  );
}

/** The sections that either of two briefings prints: what one's template leaves out is no figure that went. */
function eitherShows(before: Briefing, after: Briefing): SectionName[] {
  const shown = [before, after].flatMap(({ look }) => look?.sections ?? SECTION_NAMES);
  return SECTION_NAMES.filter((name) => shown.includes(name));
}

/** Every figure that a briefing prints, by section and place, and every line of its words. */
function printedOf(briefing: Briefing, only: readonly SectionName[]) {
  return new Map(
    sectionsOf(briefing, { only, order: [] }).map((section) => {
      const figures = new Map<string, Printed>();
      let whose = '';
      for (const block of section.blocks) {
        if (block.kind === 'heading') whose = `${block.text} · `;
        for (const printed of figuresIn(block, briefing.language)) {
          const one = { ...printed, subject: `${whose}${printed.subject}` };
          figures.set(keyFor(one, figures), one);
        }
      }
      return [section.name, { title: section.title, figures, words: wordsOf(section) }];
    }),
  );
}

/** Two rows may have the same name: the second is told from the first. */
function keyFor({ subject, aspect }: Printed, taken: ReadonlyMap<string, unknown>): string {
  const key = `${subject}\n${aspect}`;
  for (let count = 2; ; count += 1) {
    const numbered = count === 2 ? key : `${key}\n${count}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function figuresIn(block: Block, locale: Locale): Printed[] {
  switch (block.kind) {
    case 'cards':
      return block.cards.map(({ label, text, unit }) => ({ subject: label, aspect: '', text: text + unit }));
    case 'table':
      return block.rows.flatMap(([name, ...cells]) =>
        cells.map(({ text }, index) => ({
          subject: name?.text ?? '',
          aspect: block.columns[index + 1]?.title ?? '',
          text,
        })),
      );
    case 'chart': {
      // Regions stand in a table too; only the levels of a trend stand nowhere else.
      if (block.chart.kind !== 'trend') return [];
      const { title, levels, decimals, unit } = block.chart.panel;
      return levels.map(({ period, value }) => ({
        subject: title,
        aspect: formatPeriod(period, locale),
        text: value === null ? '—' : `${value.toFixed(decimals)}${unit}`,
      }));
    }
    case 'heading':
    case 'sentences':
    case 'words':
      return [];
  }
}
