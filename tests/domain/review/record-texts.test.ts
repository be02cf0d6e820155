import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MEASURE_KINDS } from '#core/domain/indicator.ts';
import { STATUSES } from '#core/domain/observation.ts';
import { judgeReport } from '#core/domain/review/judge-report.ts';
import { numberText } from '#core/domain/review/number-text.ts';
import { recordTexts } from '#core/domain/review/record-texts.ts';
import { readEntered } from '#core/domain/review/report-sheet.ts';
import { formOfColumn } from '#core/domain/upload/form-of-column.ts';
import type { RecordEntry } from '#core/domain/upload/known-values.ts';
import type { Vocabulary } from '#core/domain/upload/vocabulary.ts';
import { drawn } from '../drafts-of-reports.ts';

it.each<[value: number, text: string]>([
  [0, '0'],
  [-0, '0'],
  [12, '12'],
  [-12.5, '-12.5'],
  [0.1, '0.1'],
  [-0.05, '-0.05'],
  [1e-7, '0.0000001'],
  [1.5e14, '150000000000000'],
  [1e21, '1000000000000000000000'],
])('%d is typed as %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

it('every number is typed so that it reads as itself', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = numberText(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
    }),
  );
});

it('what the texts of a record say is what is recorded: nothing is new, changed or refused', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...MEASURE_KINDS.filter((kind) => kind !== 'ratio' && kind !== 'share')),
      fc.array(recorded(), { minLength: 2, maxLength: 2 }),
      (kind, [first, second]) => {
        const { vocabulary, entered } = drawn(kind);
        const main = { ...first!, form: formOfColumn(kind, 'current')! };
        const form = formOfColumn(kind, 'ytd');
        const forms = form === null ? [main] : [main, { ...second!, form }];
        const fit = kind === 'milestone' ? forms.map((one) => ({ ...one, value: one.value && 1 })) : forms;
        const record = fit.map((one): RecordEntry => ({ ...entered.place, ...one, ...BEHIND }));
        const report = { ...entered.report, lines: [{ ...entered.line, texts: recordTexts(kind, fit) }] };
        const reading = readEntered(report, vocabulary as Vocabulary, '2026-11-21');
        const { counts, cells } = judgeReport(report, reading, record, vocabulary, {
          ...{ demo: false, hasReason: false },
        });
        expect(counts).toMatchObject({ new: 0, changed: 0, refused: 0 });
        const shown = fit.filter(({ status }) => status !== 'withdrawn');
        if (shown.length > 0) expect(cells.length).toBeGreaterThan(0);
      },
    ),
  );
});

const BEHIND = { demo: false, vintage: 1, recordedAt: '2026-10-20T00:00:00.000000Z' };

function recorded() {
  return fc
    .record({
      status: fc.constantFrom(...STATUSES),
      number: fc.integer({ min: 0, max: 1_000_000_000 }),
      unit: fc.constant('个'),
      yoyPercent: fc.option(fc.integer({ min: -9999, max: 9999 }).map((one) => one / 100)),
      note: fc.option(fc.constantFrom('含配套', '口径调整', '快报')),
    })
    .map(({ number, ...one }) => ({
      ...one,
      value: one.status === 'not_published' || one.status === 'withdrawn' ? null : number,
    }));
}
