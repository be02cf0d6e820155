import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import type { Block, BriefingSection } from '#core/domain/briefing/section.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { cellText } from '#server/briefing/table-layout.ts';
import { briefingInput, PLANS } from '../setup/briefing-inputs.ts';

export const composed = (plan: string, month: string, figures = true): Briefing =>
  composeBriefing(briefingInput(plan, month, { figures }));

/** Every plan early, in the middle, late, and without a single figure. */
export const CASES = PLANS.flatMap((plan) => [
  ...['2024-02', '2025-09', '2026-09'].map((month) => ({ plan, month, figures: true })),
  { plan, month: '2026-09', figures: false },
]);

export const bare = (text: string): string => text.replace(/\s/g, '');

/** What the chapters say outside of charts, each piece as it has to be found in a file. */
export function saidIn(sections: readonly BriefingSection[]): string[] {
  return sections.flatMap(({ title, note, blocks }) => [
    title,
    ...(note === null ? [] : [note]),
    ...blocks.flatMap(saidInBlock),
  ]);
}

function saidInBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text, ...(block.note === null ? [] : [block.note])];
    case 'cards':
      return block.cards.flatMap(({ label, text, unit, note }) => [label, text, unit, note]);
    case 'sentences':
      return block.sentences.map(plainText);
    case 'words':
      return [...block.texts];
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap((row) => row.map(({ text }) => text)),
      ];
    case 'chart':
      return [];
  }
}

/** Every row of every table, its cells one after the other as they are set. */
export function rowsOf(sections: readonly BriefingSection[]): string[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => bare(row.map(cellText).join(''))) : [],
    ),
  );
}
