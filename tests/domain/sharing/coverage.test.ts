import { expect, it } from 'vitest';
import { clampMoment } from '#core/domain/sharing/clamp-moment.ts';
import { type Asked, type Coverage, covers } from '#core/domain/sharing/coverage.ts';

const NOTHING: Coverage = {
  plans: new Set(),
  indicators: new Set(),
  regions: new Set(),
  dividedBy: { regions: new Set(), indicators: new Set() },
};
const PLAN: Coverage = {
  plans: new Set(['SD']),
  indicators: new Set(['scale']),
  regions: new Set(['37', '3701']),
  dividedBy: { regions: new Set(['10']), indicators: new Set(['whole']) },
};
const REGION: Coverage = { ...NOTHING, indicators: null, regions: new Set(['3701']) };
const INDICATOR: Coverage = { ...NOTHING, indicators: new Set(['scale']), regions: null };
const BOTH: Coverage = { ...NOTHING, indicators: new Set(['scale']), regions: new Set(['3701', '3702']) };
const ALL: Coverage = { ...NOTHING, plans: null };

const TARGETS = [
  { code: 'SD-1', plan: 'SD', indicator: 'scale', region: '37' },
  { code: 'JS-1', plan: 'JS', indicator: 'chain', region: '32' },
];

interface Row {
  what: string;
  of: Coverage;
  asked: Asked;
  covered: boolean;
}

it.each<Row>([
  { what: 'the plan', of: PLAN, asked: { plan: 'SD' }, covered: true },
  { what: 'another plan', of: PLAN, asked: { plan: 'JS' }, covered: false },
  { what: 'its target', of: PLAN, asked: { target: 'SD-1' }, covered: true },
  {
    what: 'its target in a region of it',
    of: PLAN,
    asked: { target: 'SD-1', region: '3701' },
    covered: true,
  },
  { what: 'its target elsewhere', of: PLAN, asked: { target: 'SD-1', region: '32' }, covered: false },
  { what: "another's target", of: PLAN, asked: { target: 'JS-1' }, covered: false },
  { what: "another's target as its own", of: PLAN, asked: { target: 'JS-1', plan: 'SD' }, covered: false },
  { what: 'a target that is none', of: PLAN, asked: { target: 'XX-1', plan: 'SD' }, covered: false },
  { what: 'everything', of: PLAN, asked: {}, covered: false },
  { what: 'a region of it, all indicators', of: PLAN, asked: { region: '3701' }, covered: false },
  { what: 'an indicator of it, all regions', of: PLAN, asked: { indicator: 'scale' }, covered: false },
  { what: 'a figure of it', of: PLAN, asked: { indicator: 'scale', region: '3701' }, covered: true },
  { what: 'what it is divided by', of: PLAN, asked: { indicator: 'whole', region: '10' }, covered: true },
  { what: 'more of the region above', of: PLAN, asked: { indicator: 'scale', region: '10' }, covered: false },
  { what: 'the region', of: REGION, asked: { region: '3701' }, covered: true },
  { what: 'another region', of: REGION, asked: { region: '3702' }, covered: false },
  { what: 'no region', of: REGION, asked: { indicator: 'scale' }, covered: false },
  { what: 'a target there', of: REGION, asked: { target: 'SD-1', region: '3701' }, covered: true },
  { what: 'a target of a region above', of: REGION, asked: { target: 'SD-1' }, covered: false },
  { what: 'the indicator', of: INDICATOR, asked: { indicator: 'scale' }, covered: true },
  {
    what: 'the indicator somewhere',
    of: INDICATOR,
    asked: { indicator: 'scale', region: '32' },
    covered: true,
  },
  { what: 'another indicator', of: INDICATOR, asked: { indicator: 'chain' }, covered: false },
  { what: 'a target of it', of: INDICATOR, asked: { target: 'SD-1' }, covered: true },
  { what: 'a target of another', of: INDICATOR, asked: { target: 'JS-1' }, covered: false },
  {
    what: 'a target of another by its name',
    of: INDICATOR,
    asked: { target: 'JS-1', indicator: 'scale' },
    covered: false,
  },
  { what: 'a part', of: BOTH, asked: { regions: '3702', indicators: 'scale' }, covered: true },
  { what: 'all of it', of: BOTH, asked: { regions: '3701,3702', indicators: 'scale' }, covered: true },
  { what: 'one region more', of: BOTH, asked: { regions: '3701,37', indicators: 'scale' }, covered: false },
  { what: 'one indicator more', of: BOTH, asked: { regions: '3701', indicators: 'scale,x' }, covered: false },
  { what: 'all regions', of: BOTH, asked: { indicators: 'scale' }, covered: false },
  { what: 'anything', of: ALL, asked: {}, covered: true },
])('$what: $covered', ({ of, asked, covered }) => {
  expect(covers(of, asked, (code) => TARGETS.find((one) => one.code === code) ?? null)).toBe(covered);
});

const FIXED = '2026-08-19T15:59:59.999Z'; // the end of the 19th in China

it.each([
  { asked: '2026-08-18', answer: '2026-08-18' },
  { asked: '2026-08-19', answer: FIXED },
  { asked: '2026-08-20', answer: FIXED },
  { asked: '2026-08-19T23:58:00+08:00', answer: '2026-08-19T23:58:00+08:00' },
  { asked: '2026-08-19T23:59+08:00', answer: FIXED },
  { asked: '2026-08-20T00:00:00+08:00', answer: FIXED },
  { asked: '2026-08-20T00:00:00 08:00', answer: FIXED },
  { asked: '2026-08-19T24:00:00Z', answer: FIXED },
  { asked: '2026-Q3', answer: '2026-Q3' },
  { asked: '2026-09', answer: '2026-09' },
  { asked: 'yesterday', answer: 'yesterday' },
])('asked for $asked by one who sees no further than the 19th: $answer', ({ asked, answer }) => {
  expect(clampMoment(asked, FIXED)).toBe(answer);
});
