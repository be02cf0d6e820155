import { afterAll, expect, it } from 'vitest';
import { createBriefingRenderer } from '#server/briefing/briefing-renderer.ts';
import { startPress } from '#server/briefing/press.ts';
import { renderForm } from '#server/briefing/render-form.ts';
import { composed } from './printed.ts';

const renderer = createBriefingRenderer();
afterAll(() => renderer.close());

/** The renderer's worker sets with native Typst where there is one; this process, without its fonts' file, with WebAssembly. */
it.each(['sheet', 'bulletin'] as const)(
  'gives the same bytes with native Typst and WebAssembly: %s',
  async (form) => {
    const briefing = composed('SD', '2026-09');
    const native = await renderer.render(form, briefing);
    const wasm = await renderForm(form, briefing, {}, await startPress());
    expect(Buffer.compare(native.document!, wasm.document!)).toBe(0);
    expect(native.pictures.map((one, index) => Buffer.compare(one, wasm.pictures[index]!))).toEqual(
      wasm.pictures.map(() => 0),
    );
  },
);
