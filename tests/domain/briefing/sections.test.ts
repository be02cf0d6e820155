import { describe, expect, it, test } from 'vitest';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { pageMarks } from '#core/domain/briefing/marks.ts';
import type { Block } from '#core/domain/briefing/section.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { briefingInput, PLANS } from '../../setup/briefing-inputs.ts';

const briefing = (plan: string, month = '2026-09', figures = true) =>
  composeBriefing(briefingInput(plan, month, { figures }));

const names = (plan: string, ...rest: [string?, boolean?]) =>
  sectionsOf(briefing(plan, ...rest)).map(({ name }) => name);

const tableOf = (blocks: readonly Block[]) => {
  const table = blocks.find((block) => block.kind === 'table');
  if (!table) throw new Error('There is no table');
  return { titles: table.columns.map(({ title }) => title), rows: table.rows };
};

const section = (plan: string, name: string) => sectionsOf(briefing(plan)).find((one) => one.name === name)!;

describe('sectionsOf', () => {
  test.each([
    [
      'SD',
      '2026-09',
      true,
      'summary overall targets trend outlook regions tasks goals events attention next_steps basis notes',
    ],
    [
      'JS',
      '2025-09',
      true,
      'summary overall targets trend outlook regions heat tasks goals events attention next_steps basis notes',
    ],
    ['CQ', '2026-09', true, 'summary overall tasks goals events attention next_steps notes'],
    ['FJ', '2026-09', true, 'summary overall targets tasks goals events next_steps notes'],
    ['SD', '2026-09', false, 'summary overall targets tasks goals events attention next_steps basis notes'],
  ])('%s %s with figures %s: %s', (plan, month, figures, expected) => {
    expect(names(plan, month, figures).join(' ')).toBe(expected);
  });

  it('gives only what is asked for, in the order asked for', () => {
    const chosen = sectionsOf(briefing('SD'), {
      only: ['summary', 'attention', 'targets', 'heat'],
      order: ['attention', 'heat'],
    });
    expect(chosen.map(({ name }) => name)).toEqual(['attention', 'summary', 'targets']);
  });

  test.each(PLANS)('%s has no block without content, and no row that is shorter than its heading', (plan) => {
    for (const { blocks, title, note } of sectionsOf(briefing(plan))) {
      expect(title).not.toBe('');
      expect(note).not.toBe('');
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
      }
    }
  });

  it('says in the table of targets what the briefing says', () => {
    const { targets } = briefing('SD');
    const { titles, rows } = tableOf(section('SD', 'targets').blocks);
    expect(titles).toEqual([
      '指标',
      '目标',
      '现值',
      '较上年',
      '完成率',
      '时间进度',
      '增量完成率',
      '距目标',
      '到期展望',
      '状态',
    ]);
    const scale = targets[1]!;
    expect(rows[1]!.map(({ text }) => text)).toEqual([
      `${scale.name}（亿元）`,
      scale.goal,
      scale.level,
      scale.change,
      scale.completion,
      scale.timeElapsed,
      scale.distanceCovered,
      scale.gap,
      `${scale.outlook!.word} ${scale.outlook!.projection}`,
      scale.verdict,
    ]);
    expect(rows[1]!.at(-1)!.verdict).toEqual({ state: scale.state, light: scale.light });
    expect(rows[1]![6]!.value).toBe(scale.bar!.covered);
  });

  it.each([
    ['zh', '指标', 4, '南京'],
    ['en', 'Region', 13, 'Scale of the robot industry chain'],
  ] as const)('stands many regions where their names have room: %s', (language, corner, lines, second) => {
    const composed = composeBriefing(briefingInput('JS', '2025-09', { language }));
    const heat = sectionsOf(composed).find(({ name }) => name === 'heat')!;
    const { titles, rows } = tableOf(heat.blocks);
    expect([titles[0], rows.length, titles[1]]).toEqual([corner, lines, second]);
    const cells = rows.flatMap((row) => row.slice(1).map(({ text }) => text));
    const said = composed.heat!.rows.flatMap((row) => row.cells.map(({ text }) => text));
    expect(cells.toSorted()).toEqual(said.toSorted());
  });

  it('does not explain bars where none are drawn', () => {
    expect(briefing('SD').targetsNote.text).toContain('竖线为计划进度');
    expect(section('SD', 'targets').note).not.toContain('竖线');
  });

  it('tells what a chart shows to those who cannot see it', () => {
    const alternatives = [...section('SD', 'trend').blocks, ...section('SD', 'regions').blocks].flatMap(
      (block) => (block.kind === 'chart' ? [block.alternative] : []),
    );
    expect(alternatives[0]).toMatch(
      /^折线图：.*走势与计划线。实际值自.+至2026年三季度的386\.2亿元；.*目标＞500亿元/,
    );
    expect(alternatives[1]).toMatch(/^条形图：.*16个地区的增量完成率；最高\S+\d%；最低/);
  });

  it('gives a list its verdicts as words, and no column of them while nothing was reported', () => {
    const { titles, rows } = tableOf(section('SD', 'tasks').blocks);
    expect(titles).toEqual(['编号', '任务', '责任单位', '状态']);
    expect(rows.some((row) => row[3]!.text === '推进中' && row[3]!.verdict?.state === 'in_progress')).toBe(
      true,
    );
    const silent = sectionsOf(briefing('SD', '2026-09', false)).find(({ name }) => name === 'tasks')!;
    expect(tableOf(silent.blocks).titles).toEqual(['编号', '任务', '责任单位']);
  });

  it('keeps every sentence', () => {
    const { summary } = briefing('SD');
    const [block] = section('SD', 'summary').blocks;
    expect(block?.kind === 'sentences' && block.sentences.map(plainText)).toEqual(summary.map(plainText));
  });
});

test.each([
  ['SD', true, ['征求意见稿', '演示数据', '含快报数']],
  ['MH', false, ['征求意见稿']],
  ['CQ', false, []],
])('%s with figures %s is marked %j', (plan, figures, marks) => {
  expect(pageMarks(briefing(plan, '2026-09', figures))).toEqual(marks);
});
