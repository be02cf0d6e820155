import { beforeAll, expect, it } from 'vitest';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { composeBriefing } from '#core/domain/briefing/compose.ts';
import { type Press, startPress } from '#server/briefing/press.ts';
import { renderForm } from '#server/briefing/render-form.ts';
import { briefingInput } from '../setup/briefing-inputs.ts';
import { paperFaults } from './paper-faults.ts';
import { composed } from './printed.ts';

let press: Press;
beforeAll(async () => {
  press = await startPress();
});

const faultsOf = async (form: 'sheet' | 'bulletin', briefing: Briefing) =>
  paperFaults(form, briefing, await renderForm(form, briefing, {}, press));

/** Of all that `npm run review:briefings` makes, a few. */
it.each([
  ['sheet', 'SD', '2026-09'],
  ['sheet', 'FJ', '2026-Q1'],
  ['bulletin', 'MH', '2025'],
] as const)('%s of %s %s', async (form, plan, period) => {
  expect(await faultsOf(form, composed(plan, period))).toEqual([]);
});

// The English names of thirteen cities ran into each other in the head of their matrix, and figures into one another
// in the table of targets.
it.each(['sheet', 'bulletin'] as const)('English %s of many cities', async (form) => {
  const briefing = composeBriefing(briefingInput('JS', '2026-Q3', { language: 'en' }));
  expect(briefing.heat!.columns).toContain('Lianyungang');
  const lists = { goals: null, tasks: null, events: null };
  const short = { ...briefing, ...lists, targets: briefing.targets.slice(0, 4) };
  expect(await faultsOf(form, short)).toEqual([]);
});

it('names with rare characters are printed', async () => {
  const briefing = composed('SD', '2026-09');
  const names = { ...briefing, notes: ['联系人：张喆、李堃、王祎。', ...briefing.notes] };
  expect(await faultsOf('sheet', names)).toEqual([]);
});

it('what is wrong is found', async () => {
  const briefing = composed('SD', '2026-09');
  const unprintable = { ...briefing, notes: ['\u{20000}'] };
  expect((await faultsOf('sheet', unprintable)).join()).toContain('no glyph: \u{20000}');
  const bare = { ...briefing, regions: { ...briefing.regions!, rows: [] } };
  const rendered = await renderForm('sheet', briefing, {}, press);
  expect(await paperFaults('sheet', bare, rendered)).toContain('regions without a bar');
});
