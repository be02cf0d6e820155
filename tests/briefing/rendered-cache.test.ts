import { describe, expect, it } from 'vitest';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import type { Form } from '#server/briefing/edition.ts';
import { contentHash, createRenderedCache } from '#server/briefing/rendered-cache.ts';
import { briefingInput } from '../setup/briefing-inputs.ts';

const briefing = (month: string) => composeBriefing(briefingInput('CQ', month));

/** Counts what it renders instead of rendering it. */
function counting() {
  const rendered: string[] = [];
  const render = async (form: Form, { period }: Briefing) => {
    rendered.push(form === 'sheet' ? period : `${period} ${form}`);
    if (period === '2024-01') throw new Error('out of paper');
    return { pages: 1, document: null, pictures: [], missingGlyphs: [] };
  };
  return { rendered, render };
}

describe('createRenderedCache', () => {
  it('renders equal content once, however many ask', async () => {
    const { rendered, render } = counting();
    const { filesOf } = createRenderedCache(render);
    await Promise.all([
      filesOf('sheet', briefing('2026-09')),
      filesOf('sheet', briefing('2026-09')),
      filesOf('sheet', briefing('2026-08')),
    ]);
    await filesOf('sheet', briefing('2026-09'));
    expect(rendered).toEqual(['2026-09', '2026-08']);
  });

  it('forgets what was asked for longest ago', async () => {
    const { rendered, render } = counting();
    const { filesOf } = createRenderedCache(render, 2);
    for (const month of ['2026-01', '2026-02', '2026-01', '2026-03', '2026-01', '2026-02']) {
      await filesOf('sheet', briefing(month));
    }
    expect(rendered).toEqual(['2026-01', '2026-02', '2026-03', '2026-02']);
  });

  it('does not keep a failure', async () => {
    const { rendered, render } = counting();
    const { filesOf } = createRenderedCache(render);
    await expect(filesOf('sheet', briefing('2024-01'))).rejects.toThrow('out of paper');
    await expect(filesOf('sheet', briefing('2024-01'))).rejects.toThrow('out of paper');
    expect(rendered).toHaveLength(2);
  });
});

it('content tells briefings apart, nothing else does', () => {
  expect(contentHash(briefing('2026-09'))).toBe(contentHash(briefing('2026-09')));
  expect(contentHash(briefing('2026-09'))).not.toBe(contentHash(briefing('2026-08')));
});
