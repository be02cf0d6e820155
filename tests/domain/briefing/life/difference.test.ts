import { describe, expect, it, test } from 'vitest';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { asCorrection, differenceText } from '#core/domain/briefing/life/correction.ts';
import { briefingDifferences } from '#core/domain/briefing/life/difference.ts';
import { briefingInput } from '../../../setup/briefing-inputs.ts';

const before = composeBriefing(briefingInput('SD', '2026-09'));
const changed = (change: (briefing: Briefing) => void): Briefing => {
  const copy = JSON.parse(JSON.stringify(before)) as Briefing;
  change(copy);
  return copy;
};
const figures = (change: (briefing: Briefing) => void) =>
  briefingDifferences(before, changed(change)).figures;

it('the same has no differences, also after it was kept as text', () => {
  expect(
    briefingDifferences(
      before,
      changed(() => {}),
    ),
  ).toEqual({ figures: [], words: [] });
});

describe('figure by figure', () => {
  const [row] = before.targets;
  test.each<[string, (briefing: Briefing) => void, object[]]>([
    [
      'a level',
      (one) => {
        one.targets[0]!.level = '999';
      },
      [{ section: 'targets', subject: expect.stringContaining(row!.name), before: row!.level, after: '999' }],
    ],
    [
      'a card',
      (one) => {
        one.cards[0]!.text = '999';
      },
      [
        {
          section: 'overall',
          subject: before.cards[0]!.label,
          aspect: '',
          after: `999${before.cards[0]!.unit}`,
        },
      ],
    ],
    [
      'a level of the trend',
      (one) => {
        one.trend!.levels[0]!.value = 1;
      },
      [{ section: 'trend', after: expect.stringMatching(/^1/) }],
    ],
  ])('%s', (_, change, expected) => {
    expect(figures(change)).toMatchObject(expected);
  });

  it('a row that is gone has nothing after it, a new one nothing before', () => {
    const gone = figures((one) => {
      one.targets.pop();
    }).filter(({ section, after }) => section === 'targets' && after === null);
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.every(({ before: was }) => was !== null)).toBe(true);
  });

  it('a column that all rows have in common and that went into the title is no figure that went', () => {
    const other = figures((one) => {
      for (const target of one.targets) target.period = `${target.code}期`;
      one.targetsNote = { ...one.targetsNote, instead: ['deadline'] };
    });
    expect(other.filter(({ section }) => section === 'targets')).toEqual([]);
  });

  it('two rows of one name are told apart', () => {
    const twice = changed((one) => {
      one.targets.push({ ...one.targets[0]!, level: '1' });
    });
    const again = JSON.parse(JSON.stringify(twice)) as Briefing;
    again.targets.at(-1)!.level = '2';
    expect(briefingDifferences(twice, again).figures).toMatchObject([{ before: '1', after: '2' }]);
  });
});

it('tells which lines of the words are new and which are gone', () => {
  const { words } = briefingDifferences(
    before,
    changed((one) => {
      one.notes = [...one.notes.slice(1), '新的说明。'];
    }),
  );
  expect(words).toMatchObject([{ section: 'notes', before: [before.notes[0]], after: ['新的说明。'] }]);
});

describe('a correction', () => {
  const difference = {
    section: 'targets',
    title: '',
    subject: '产业规模',
    aspect: '现值',
    before: '386.2',
    after: '391.0',
  } as const;
  const facts = { ordinal: 1, reason: '数据修订', issuedOn: '2026年10月20日', differences: [difference] };

  it('is marked, and says why and what', () => {
    const { masthead, notes } = asCorrection(before, facts);
    expect(masthead.marks[0]).toEqual({ kind: 'correction', text: '更正' });
    expect(notes[0]).toBe(
      '本期更正2026年10月20日签发的同期简报。更正原因：数据修订。更正1处：产业规模·现值：386.2 → 391.0。',
    );
    expect(notes.slice(1)).toEqual(before.notes);
  });

  it.each([
    ['the second is counted', { ordinal: 2 }, '第2次更正', '更正1处'],
    ['a long list is told of', { differences: Array(15).fill(difference) }, '更正', '；其余3处见更正清单。'],
    ['only words were changed', { differences: [] }, '更正', '所列数字没有变化。'],
    ['its own full stop is not doubled', { reason: '数据修订。' }, '更正', '更正原因：数据修订。更正1处'],
  ])('%s', (_, change, mark, text) => {
    const { masthead, notes } = asCorrection(before, { ...facts, ...change });
    expect(masthead.marks[0]!.text).toBe(mark);
    expect(notes[0]).toContain(text);
  });

  it('of an English briefing is told in English', () => {
    const english = { ...before, language: 'en' as const };
    const { masthead, notes } = asCorrection(english, {
      ...facts,
      reason: 'Revised figures',
      issuedOn: '20 Oct 2026',
    });
    expect(masthead.marks[0]!.text).toBe('Correction');
    expect(notes[0]).toBe(
      'This corrects the issue of the same period of 20 Oct 2026. Reason: Revised figures. 1 corrected: 产业规模, 现值: 386.2 → 391.0.',
    );
  });

  it('says where there was nothing', () => {
    expect(differenceText({ ...difference, aspect: '', before: null })).toBe('产业规模：（无） → 391.0');
  });
});
