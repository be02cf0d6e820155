import { expect, it } from 'vitest';
import type { ObservationRow } from '#core/contract/targets.ts';
import { byNewest, formsIn, replacedVersions, versionKey } from '../../web/state/figure-record.ts';

const figure = (period: string, form: ObservationRow['form'], vintage: number): ObservationRow => ({
  indicator: 'industrial_robot_output',
  region: '100000',
  period,
  form,
  value: 1,
  unit: '套',
  status: 'published',
  yoyPercent: null,
  vintage,
  recordedAt: '2026-09-15T02:00:00Z',
  recorder: '国家统计局',
  note: null,
  occurredOn: null,
  sourceUrl: null,
  publishedAt: null,
  demo: false,
});

const august = figure('2026-08', 'period', 9);
const augustToDate = figure('2026-08', 'ytd', 9);
const july = figure('2026-07', 'period', 5);
const julyRevised = figure('2026-07', 'period', 8);

it('the newest period comes first, the month before the year to date, the newest version on top', () => {
  expect(byNewest([july, augustToDate, julyRevised, august])).toEqual([
    august,
    augustToDate,
    julyRevised,
    july,
  ]);
});

it('a month and its year to date are two figures: neither replaces the other', () => {
  expect([...replacedVersions([august, augustToDate])]).toEqual([]);
  expect([...replacedVersions([july, julyRevised, august])]).toEqual([versionKey(july)]);
});

it('lists the forms that occur', () => {
  expect(formsIn([augustToDate, august])).toEqual(['period', 'ytd']);
  expect(formsIn([])).toEqual([]);
});
