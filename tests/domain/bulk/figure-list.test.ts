import { expect, it } from 'vitest';
import {
  figureList,
  formOfSlot,
  type NewFigure,
  periodOfSlot,
  slotNumber,
} from '#core/domain/bulk/figure-list.ts';

const figure = (series: number, slot: number, value: number | null): NewFigure => ({
  series,
  slot,
  hasValue: value !== null,
  value: value === null ? Number.NaN : value,
  unit: 1,
  row: series + 2,
  column: 5,
  status: 2,
});

it('finds what it holds, and names the first of two for one place, however large it grows', () => {
  const list = figureList();
  const SERIES = 3000;
  const SLOTS = 60;
  for (let series = 0; series < SERIES; series++) {
    for (let slot = 0; slot < SLOTS; slot++) expect(list.add(figure(series, slot, series + slot))).toBe(null);
  }
  expect(list.size).toBe(SERIES * SLOTS);
  expect(list.add(figure(17, 8, 1))).toBe(17 * SLOTS + 8);
  expect(list.size).toBe(SERIES * SLOTS);
  expect(list.value(list.find(2999, 59)!)).toBe(3058);
  expect(list.find(3000, 0)).toBe(null);
});

it('keeps a figure without a value apart from zero', () => {
  const list = figureList();
  list.add(figure(1, 1, 0));
  list.add(figure(1, 2, null));
  expect([list.value(0), list.value(1)]).toEqual([0, null]);
});

it('takes a slot apart again', () => {
  const slot = slotNumber(417, 3);
  expect([periodOfSlot(slot), formOfSlot(slot)]).toEqual([417, 3]);
});
