import { describe, expect, it, test } from 'vitest';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { SECTION_WORDS } from '#core/domain/briefing/life/section-words.ts';
import { withPassages } from '#core/domain/briefing/life/written.ts';
import { paragraphsOf, sentenceOf, wordsOf } from '#core/domain/briefing/passage.ts';
import { SECTION_NAMES, type SectionName } from '#core/domain/briefing/section.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { briefingInput } from '../../../setup/briefing-inputs.ts';

const briefing = composeBriefing(briefingInput('SD', '2026-09'));
const sectionOf = (name: SectionName, paragraphs: string[]) =>
  sectionsOf(withPassages(briefing, [{ section: name, paragraphs }])).find((one) => one.name === name)!;

test.each([
  ['lines are paragraphs', '甲。\n乙。', ['甲。', '乙。']],
  ['blank lines and spaces around are left out', '  甲。 \r\n\r\n 乙。\n', ['甲。', '乙。']],
  ['nothing', ' \n ', []],
])('%s', (_, text, expected) => {
  expect(paragraphsOf(text)).toEqual(expected);
});

describe('every section can be written', () => {
  it.each(SECTION_NAMES)('%s', (name) => {
    const written = sectionOf(name, ['请有关方面核实。', '另见附件。']);
    expect(written.edited).toBe(true);
    expect(wordsOf(written)).toEqual(['请有关方面核实。', '另见附件。']);
    expect(written.title).not.toBe('');
    const tables = (blocks: typeof written.blocks) =>
      blocks.map(({ kind }) => kind).filter((kind) => kind !== 'sentences' && kind !== 'words');
    const own = sectionsOf(briefing, { only: [name] })[0];
    expect(tables(written.blocks)).toEqual(tables(own?.blocks ?? []));
  });
});

it('the page takes the words of a section from where it always took them', () => {
  const written = withPassages(briefing, [{ section: 'summary', paragraphs: ['完成386.2亿元。'] }]);
  expect(written.summary.map(plainText)).toEqual(['完成386.2亿元。']);
  expect(briefing.summary.map(plainText)).not.toEqual(['完成386.2亿元。']);
});

it('the last passage of a section counts', () => {
  const written = withPassages(briefing, [
    { section: 'summary', paragraphs: ['甲。'] },
    { section: 'summary', paragraphs: ['乙。'] },
  ]);
  expect(written.summary.map(plainText)).toEqual(['乙。']);
  expect(written.passages).toHaveLength(1);
});

const figure = { text: '386.2亿元', value: 386.2, light: null };

test.each([
  ['a figure as it was generated keeps what it is', '达到386.2亿元。', ['达到', figure, '。']],
  ['one that is a part of a longer number is another', '达到1386.2亿元', ['达到1386.2亿元']],
  ['one that was changed is text', '达到390亿元', ['达到390亿元']],
  ['twice', '386.2亿元、386.2亿元', [figure, '、', figure]],
])('%s', (_, text, expected) => {
  expect(sentenceOf(text, [['达到', figure, '。']])).toEqual(expected);
});

it('every section has a name in both languages', () => {
  for (const name of SECTION_NAMES) expect(SECTION_WORDS[name].en).toMatch(/^[\x20-\x7e]+$/);
});
