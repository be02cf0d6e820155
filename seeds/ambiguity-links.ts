import { planData } from './plan-data.ts';

const { unnamedCities, subsidies } = planData;

/**
 * What each of the ambiguities concerns: public codes of plans, targets, goals, tasks, focuses,
 * subsidies, events and counts; regions as `region:CODE`. It holds every reference that the rows of
 * `plans.json` make themselves, and what else the wording of the ambiguity touches.
 */
export const AMBIGUITY_LINKS: Readonly<Record<string, readonly string[]>> = {
  // Four different 规模.
  A1: ['SD-Q2', 'JS-Q1', 'JS-Q2', 'MH-Q3'],
  A2: ['JS-Q1', 'JS-Q2'],
  A3: ['MH-Q4', 'MH-Q5', 'MH-Q6', 'MH-S2'],
  A4: ['SD', 'MH', 'SD-Q1', 'SD-Q2'],
  A5: ['JS-Q6'],
  A6: ['JS-Q4'],
  // 均占全市50% has no word of comparison either.
  A7: ['JS-Q3', 'JS-Q5', 'JS-Q7', 'JS-Q8', 'JS-Q9', ...['1', '2', '3', '4', '5', '6'].map((n) => `MH-Q${n}`)],
  A8: ['JS-Q7', 'JS-Q8', 'JS-Q9', 'JS-T3'],
  A9: ['MH-Q7'],
  A10: ['MH-Q7', 'MH-Q1', 'MH-T4', 'MH-T11'],
  A11: ['JS-Q5', 'MH-Q2', 'MH-Q5'],
  A12: ['SD-Q1'],
  A13: ['SD-B12', 'SD-B13', 'SD-B14'],
  A14: ['SD-B1'],
  // No units at all in two plans; in the third a task without units and several ways to write one office.
  A15: ['JS', 'CQ', 'SD-T9', 'SD-T10', 'SD-T13', 'SD-T15', 'SD-T16'],
  // The cities that are not named, the one written without 市, and the tasks given to 各市人民政府.
  A16: ['SD', 'JS', 'SD-F6', 'SD-T10', 'SD-T19', ...Object.values(unnamedCities).flat().map(regionSubject)],
  A17: ['SD-T16', 'SD-T17'],
  A18: ['CQ', 'CQ-G11', 'CQ-T7'],
  A19: ['CQ', ...['500105', '500109', '500112', 'X500000-LJXQ-FN', 'X500000-LJXQ-2025'].map(regionSubject)],
  A20: ['CQ-A4'],
  A21: ['FJ-Q2', 'FJ-G6', 'FJ-E1'],
  A22: ['FJ', 'FJ-Q1', 'FJ-Q2'],
  // Every target whose deadline is written as 到2025年 or 到2027年.
  A23: planData.quantTargets.filter((target) => target.deadlineText?.startsWith('到')).map(({ id }) => id),
  A24: ['JS-Q1', 'SD-Q2'],
  A25: ['CQ', 'SD', 'MH', 'FJ-Q1', 'FJ-Q2', 'JS-T9'],
  A26: subsidies.filter(({ doc }) => doc === 'JS').map(({ id }) => id),
};

function regionSubject(code: string): string {
  return `region:${code}`;
}
