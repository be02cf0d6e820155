import { expect, it } from 'vitest';
import type { TaskRow } from '#core/contract/plans.ts';
import { bySection, ofUnit, unitsOf } from '../../web/state/task-groups.ts';

const task = (code: string, section: string, ...units: string[]): TaskRow => ({
  code,
  plan: 'SD',
  number: '1',
  title: code,
  section,
  kind: 'task',
  unitSource: units.length > 0 ? 'inline' : 'none',
  units: units.map((name) => ({ name, writtenAs: name })),
  note: null,
  ambiguities: [],
  locator: '二',
  line: 1,
});

const TASKS = [
  task('T1', '（一）创新', '省科技厅', '省教育厅'),
  task('T2', '（二）主体', '省科技厅'),
  task('T3', '（一）创新'),
];

it('sections keep the order of the document, and so do tasks within them', () => {
  expect(bySection(TASKS).map(({ section, tasks }) => [section, tasks.map(({ code }) => code)])).toEqual([
    ['（一）创新', ['T1', 'T3']],
    ['（二）主体', ['T2']],
  ]);
});

it('units come with the number of their tasks, the busiest first', () => {
  expect(unitsOf(TASKS)).toEqual([
    { name: '省科技厅', count: 2 },
    { name: '省教育厅', count: 1 },
  ]);
});

it.each([
  { unit: '省教育厅', codes: ['T1'] },
  { unit: null, codes: ['T1', 'T2', 'T3'] },
  { unit: '省林业局', codes: [] },
])('tasks of $unit: $codes', ({ unit, codes }) => {
  expect(ofUnit(TASKS, unit).map(({ code }) => code)).toEqual(codes);
});
