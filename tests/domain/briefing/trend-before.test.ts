import { describe, expect, it } from 'vitest';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { withBefore } from '../../setup/briefing-before.ts';
import { briefingInput } from '../../setup/briefing-inputs.ts';

const briefing = (remarks: string[], language: 'zh' | 'en' = 'zh') =>
  composeBriefing(withBefore(briefingInput('SD', '2026-09', { language }), remarks));
const noteOf = (remarks: string[], language: 'zh' | 'en' = 'zh') =>
  briefing(remarks, language).notes.find((note) => /^(图中标注|Marked in the chart)/.test(note));

describe('what a trend shows of before', () => {
  it('is the replaced figure between its neighbours, with how final it was and until when', () => {
    const [ghost, ...others] = briefing([]).trend!.ghosts!;
    expect(others).toEqual([]);
    expect(ghost).toMatchObject({ standing: '快报数', until: '2026-08-20' });
    expect(ghost!.points.map(({ replaced }) => replaced)).toEqual([false, true, false]);
  });

  it('is the plan line that gave way, named by what it led to', () => {
    expect(briefing([]).trend!.formerLines).toMatchObject([{ text: '≥400', until: '2026-03-01' }]);
  });

  it('is nothing where nothing was changed and nobody remarked', () => {
    const { trend } = composeBriefing(briefingInput('SD', '2026-09'));
    expect(Object.keys(trend!)).not.toEqual(expect.arrayContaining(['ghosts']));
    expect([trend!.formerLines, trend!.remarks]).toEqual([undefined, undefined]);
  });
});

describe('remarks', () => {
  it('are numbered along time in the picture, and told among the notes', () => {
    const remarks = ['口径调整。', '剔除误报'];
    expect(briefing(remarks).trend!.remarks).toEqual([
      { number: 1, date: '2026-06-30', text: '剔除误报' },
      { number: 2, date: '2026-09-30', text: '口径调整。' },
    ]);
    expect(noteOf(remarks)).toBe('图中标注1（2026年二季度）：剔除误报；2（2026年三季度）：口径调整。');
    expect(noteOf(['checked'], 'en')).toBe('Marked in the chart: 1 (Q3 2026): checked.');
  });

  it('of more than three the newest stand there, and how many more there are', () => {
    expect(briefing(['一', '二', '三', '四']).trend!.remarks!.map(({ text }) => text)).toEqual([
      '三',
      '二',
      '一',
    ]);
    expect(noteOf(['一', '二', '三', '四'])).toMatch(/另有1条备注见系统。$/);
  });

  it('that are long begin as they were written', () => {
    expect(briefing(['长'.repeat(500)]).trend!.remarks![0]!.text).toBe(`${'长'.repeat(59)}…`);
  });

  it('nobody made are no note', () => {
    expect(noteOf([])).toBeUndefined();
  });
});
