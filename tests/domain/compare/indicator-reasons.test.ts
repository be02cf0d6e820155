import { expect, it } from 'vitest';
import {
  axisReasons,
  type ComparedIndicator,
  reasonsAgainstOneAxis,
} from '#core/domain/compare/indicator-reasons.ts';
import { sayReason } from '#core/domain/compare/reason-words.ts';
import { INDICATORS } from '#seeds/indicators.ts';

const seeded = (code: string): ComparedIndicator => INDICATORS.find((one) => one.code === code)!;
const SCALES = ['robot_mfg_scale', 'robot_related_scale', 'robot_chain_scale', 'robot_core_scale'];

it('an indicator shares an axis with itself', () => {
  expect(reasonsAgainstOneAxis(seeded('robot_mfg_scale'), seeded('robot_mfg_scale'))).toEqual([]);
});

it('none of the four 规模 shares an axis with another, and each sentence names both', () => {
  const found = axisReasons(SCALES.map(seeded));
  const definitions = found.filter(({ code }) => code === 'definition');
  expect(definitions).toHaveLength(6);
  for (const reason of definitions) {
    const [a, b] = reason.sides.map(({ of }) => of[0]!);
    expect(a).not.toBe(b);
    expect(sayReason(reason, 'zh')).toBe(
      `“${a}”与“${b}”是两个口径，不放在同一坐标轴上，也不互相排名或相加。`,
    );
  }
  expect(found.filter(({ code }) => code === 'scope')).toHaveLength(6);
});

interface Row {
  what: string;
  b: Partial<ComparedIndicator>;
  codes: string[];
}

const A: ComparedIndicator = { code: 'a', name: '甲', unit: '家', measureKind: 'stock', scope: '规上' };

it.each<Row>([
  { what: 'another definition only', b: {}, codes: ['definition'] },
  { what: 'another scope', b: { scope: '全部' }, codes: ['definition', 'scope'] },
  { what: 'a scope that is not stated', b: { scope: null }, codes: ['definition', 'scope'] },
  { what: 'another kind', b: { measureKind: 'flow' }, codes: ['definition', 'measure'] },
  { what: 'another unit', b: { unit: '个' }, codes: ['definition', 'unit'] },
  { what: 'a unit that converts', b: { unit: '户' }, codes: ['definition'] },
])('$what', ({ b, codes }) => {
  const other = { ...A, code: 'b', name: '乙', ...b };
  for (const found of [reasonsAgainstOneAxis(A, other), reasonsAgainstOneAxis(other, A)])
    expect(found.map(({ code }) => code)).toEqual(codes);
});
