import { afterAll, describe, expect, it } from 'vitest';
import { createBriefingRenderer, type FormOutcome } from '#server/briefing/briefing-renderer.ts';
import { FORMS } from '#server/briefing/edition.ts';
import { composed } from './printed.ts';

const renderer = createBriefingRenderer();
afterAll(() => renderer.close());

describe('createBriefingRenderer', () => {
  it('makes every form in its worker and tells each as it is ready', async () => {
    const told: string[] = [];
    const outcomes = await renderer.renderAll(FORMS, composed('MH', '2026-09'), {}, ({ form }) =>
      told.push(form),
    );
    expect(told).toEqual([...FORMS]);
    expect(outcomes.map((outcome) => [outcome.form, filesIn(outcome)])).toEqual([
      ['sheet', [true, 1]],
      ['bulletin', [true, expect.any(Number)]],
      ['phone', [false, 1]],
      ['word', [true, 0]],
      ['slides', [true, 0]],
    ]);
  });

  it('leaves the others when one cannot be made, and says why', async () => {
    const briefing = composed('CQ', '2026-09');
    // No page is large enough for it; what flows over several pages holds it.
    const masthead = { ...briefing.masthead, issuer: '编印单位'.repeat(5000) };
    const outcomes = await renderer.renderAll(['sheet', 'slides', 'word'], { ...briefing, masthead });
    expect(outcomes.map(({ form }) => form)).toEqual(['sheet', 'slides', 'word']);
    expect(outcomes.map((outcome) => ('reason' in outcome ? outcome.reason : 'made'))).toEqual([
      expect.stringContaining('Nothing of the briefing fits the page'),
      'made',
      'made',
    ]);
  });
});

function filesIn(outcome: FormOutcome): [document: boolean, pictures: number] {
  if ('reason' in outcome) throw new Error(outcome.reason);
  return [outcome.files.document !== null, outcome.files.pictures.length];
}
