import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explain } from '#core/domain/explain.ts';
import { MEASURE_KINDS } from '#core/domain/indicator.ts';
import { DERIVATIONS, type Level, type LevelInput } from '#core/domain/level.ts';
import { DEFAULT_LIGHT_RULES } from '#core/domain/light.ts';
import { type Case, judge } from '#core/domain/progress.ts';
import {
  PROMISE_FIELDS,
  type PromiseTerms,
  promiseAfter,
  RULING_KINDS,
  type Ruling,
  rulingsOn,
} from '#core/domain/promise.ts';
import { promiseSteps } from '#core/domain/promise-steps.ts';
import { COMPARATORS, DENOMINATORS } from '#core/domain/target.ts';
import { courses, days, totalRules } from './generated-promises.ts';
import { aLevel, aTarget } from './judging.ts';

/** Whatever a file can hold up to 10^15, and what breaks careless arithmetic more often than by chance. */
const odd = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.integer({ min: -20, max: 120 }),
  fc.constantFrom(0, -0, 1, -1, 1e15, -1e15, 1e-12, -1e-12, 1e-15, 5e-324, -5e-324, 2.2250738585072014e-308),
);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** Two centuries, and more often the years in which something happens. */
const day = fc.oneof(days(1900, 2100), days(2024, 2028), fc.constantFrom('2027-12-31', '2026-12-31'));
const years = fc.oneof(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 2024, max: 2028 }));
const period = fc.oneof(
  years.map(String),
  fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, quarter]) => `${year}-Q${quarter}`),
  fc
    .tuple(years, fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
);
const unit = fc.oneof(fc.constant('家'), fc.constantFrom('户', '个'));
const input: fc.Arbitrary<LevelInput> = fc.record({
  role: fc.constantFrom<LevelInput['role']>(
    'value',
    'ytd',
    'last_full_year',
    'last_ytd',
    'numerator',
    'denominator',
    'denominator_target',
  ),
  period,
  value: odd,
});
const evidence = fc.record({ date: maybe(day), text: maybe(fc.constantFrom('', '验收意见')) });
const level: fc.Arbitrary<Level> = fc
  .record(
    {
      value: odd,
      unit,
      derivation: fc.constantFrom(...DERIVATIONS),
      inputs: fc.array(input, { maxLength: 3 }),
      evidence,
    },
    { requiredKeys: ['value', 'unit', 'derivation', 'inputs'] },
  )
  .chain((parts) => period.map((one) => aLevel(one, parts.value, parts)));

/** Quarters in a row up to the one before the usual day, so that promises come into force, too. */
const inARow: fc.Arbitrary<Level[]> = fc
  .array(odd, { minLength: 1, maxLength: 12 })
  .map((values) =>
    values.map((value, index) =>
      aLevel(
        `${2026 - Math.floor((values.length - 1 - index) / 4)}-Q${4 - ((values.length - 1 - index) % 4)}`,
        value,
      ),
    ),
  );

const terms = {
  comparator: fc.constantFrom(...COMPARATORS),
  value: odd,
  low: maybe(odd),
  high: maybe(odd),
  tolerance: maybe(fc.constantFrom(0, 0.05, -0.1, 1)),
  deadline: maybe(day),
  startDate: maybe(day),
  baseline: maybe(fc.record({ value: odd, date: day })),
  denominator: maybe(fc.constantFrom(...DENOMINATORS)),
  course: courses(day, odd),
} satisfies { [Field in keyof PromiseTerms]: fc.Arbitrary<PromiseTerms[Field]> };

/** A promise, now and then with a range of one number or no way to cover. */
const document = fc
  .record({
    ...terms,
    planStart: maybe(day),
    denominatorNeeded: fc.boolean(),
    denominatorTarget: maybe(fc.record({ code: fc.constant('T-0'), value: odd, unit })),
    flat: fc.boolean(),
  })
  .map(({ flat, ...promise }) => ({
    ...promise,
    ...(flat ? { low: promise.value, high: promise.value } : {}),
    ...(flat && promise.baseline ? { baseline: { ...promise.baseline, value: promise.value } } : {}),
  }));

const ruling: fc.Arbitrary<Ruling> = fc.record({
  kind: fc.constantFrom(...RULING_KINDS),
  changes: fc.record(terms, { requiredKeys: [] }),
  effectiveFrom: maybe(day),
  vintage: fc.integer({ min: 1, max: 9 }),
  recordedAt: fc.constantFrom('2026-03-01T04:00:00Z', '2026-12-31T23:59:59+08:00'),
  recorder: fc.constant('规划处'),
  reason: fc.constantFrom('', '会议定'),
  document: maybe(fc.constant('调整方案')),
  locator: fc.constant(null),
});

/** What brings a promise into force on the tenth of January, whatever else it says. */
const RUNNING = {
  deadline: '2027-12-31',
  startDate: null,
  planStart: '2026-01-01',
  denominatorNeeded: false,
};

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    document,
    rulings: fc.array(ruling, { maxLength: 3 }),
    scattered: fc.record({ levels: fc.array(level, { maxLength: 12 }), day, terms: fc.constant({}) }),
    running: fc.record({
      levels: inARow,
      day: fc.constant('2027-01-10'),
      terms: fc.constant({ ...RUNNING, denominator: null }),
    }),
    isRunning: fc.boolean(),
    measureKind: fc.constantFrom(...MEASURE_KINDS),
    rules: fc.oneof(fc.constant(DEFAULT_LIGHT_RULES), totalRules),
  })
  .map(({ document: written, rulings, scattered, running, isRunning, ...rest }) => {
    const { levels, day: today, terms: last } = isRunning ? running : scattered;
    const stated = aTarget(written);
    const holding = rulingsOn(rulings, today);
    return {
      ...rest,
      levels,
      day: today,
      target: { ...promiseAfter(stated, holding), ...last },
      preface: promiseSteps(stated, holding, stated.unit),
    };
  });

const LOCALES = ['zh', 'en'] as const;

/** Where in a value something is that is neither a finite number, nor a text, a flag, or missing. */
function strange(value: unknown, place = ''): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, part]) => strange(part, `${place}/${name}`));
  }
  const isPlain = value === null || typeof value === 'string' || typeof value === 'boolean';
  return isPlain || Number.isFinite(value) ? [] : [`${place}: ${String(value)}`];
}

it('no input yields NaN, Infinity, a hole or an exception, anywhere in a verdict', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      expect(strange(judge(one))).toEqual([]);
    }),
    { numRuns: 5000 },
  );
});

it('no input yields a sentence with NaN, Infinity or a hole in it, in either language', () => {
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 0, max: 3 }), (one, decimals) => {
      // A rule set of one light for every lag has no bound to name, and no sentence of its own yet.
      const sentences = judge(one).explanation.flatMap((step) =>
        LOCALES.map((locale) => explain(step, locale, decimals)),
      );
      expect(sentences.filter((sentence) => /undefined|NaN|Infinity|∞|null|\[object/.test(sentence))).toEqual(
        [],
      );
    }),
    { numRuns: 3000 },
  );
});

it('a light is given in force only, and stands there with its rule', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { light, state, lagPoints, fragility, explanation } = judge(one);
      const told = explanation.filter(({ code }) => code === 'light_rule').map(({ values }) => values.light);
      expect(told).toEqual(light === null ? [] : [light]);
      expect(light !== null).toBe(state === 'in_force' && lagPoints !== null);
      if (fragility !== null) expect([light === null, fragility >= 0]).toEqual([false, true]);
    }),
    { numRuns: 2000 },
  );
});

it('nothing is changed in what is judged', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const before = structuredClone(one);
      judge(one);
      expect(one).toEqual(before);
    }),
    { numRuns: 500 },
  );
});

it('a promise is made of the fields that a ruling may change, and these tests change them all', () => {
  expect(Object.keys(terms).sort()).toEqual([...PROMISE_FIELDS].sort());
});
