import { describe, expect, it, test } from 'vitest';
import type { MeetingFacts } from '#core/domain/meeting/facts.ts';
import { QUESTION_RULES, type QuestionRule } from '#core/domain/meeting/question.ts';
import { questionsOf } from '#core/domain/meeting/questions.ts';
import {
  CITY,
  done,
  facts,
  gap,
  late,
  level,
  overdue,
  PROVINCE,
  part,
  revised,
  standing,
} from './meeting-facts.ts';

const about = (...standings: MeetingFacts['standings'][number][]) => facts({ standings });

describe('each rule, on both sides of what it asks about', () => {
  test.each<[QuestionRule, string, MeetingFacts, number]>([
    ['missed', 'a target in force is not missed', about(standing()), 0],
    ['missed', 'missed at its deadline', about(standing({ state: 'missed_at_deadline', light: null })), 1],
    [
      'missed',
      'a part of a whole that was met is left alone',
      about(
        standing({ state: 'met_at_deadline', light: null }),
        part({ state: 'missed_at_deadline', light: null }),
      ),
      0,
    ],
    [
      'missed',
      'a part of a whole that was missed, too',
      about(standing({ state: 'missed_at_deadline' }), part({ state: 'missed_at_deadline', light: null })),
      2,
    ],
    ['behind', 'yellow is not red', about(part({ light: 'yellow', lagPoints: 20 })), 0],
    ['behind', 'red, of a region', about(part({ light: 'red', lagPoints: 20.1 })), 1],
    ['watched', 'green', about(standing({ lagPoints: 5 })), 0],
    ['watched', "yellow, the plan's own", about(standing({ light: 'yellow', lagPoints: 5.1 })), 1],
    ['watched', "yellow, a region's", about(part({ light: 'yellow', lagPoints: 5.1 })), 0],
    [
      'revised_light',
      'revised, the light stands',
      facts({ revised: [{ ...revised, now: { level: 5.2, light: 'green' } }] }),
      0,
    ],
    ['revised_light', 'revised, and the light turns', facts({ revised: [revised] }), 1],
    ['late_report', 'on its last day', facts({ late: [{ ...late, daysLate: 0 }] }), 0],
    ['late_report', 'a day later', facts({ late: [{ ...late, daysLate: 1 }] }), 1],
    ['late_report', 'where nothing may be told', facts({ late: null }), 0],
    ['silent', 'everybody has reported', facts(), 0],
    ['silent', 'one has not', facts({ gaps: [gap({ silent: [{ region: CITY, part: 30 }] })] }), 1],
    [
      'silent',
      'one whose late report is asked for already',
      facts({ late: [late], gaps: [gap({ silent: [{ region: CITY, part: 30 }] })] }),
      0,
    ],
    [
      'silent',
      'one that is late for another period',
      facts({
        late: [{ ...late, period: '2026-Q2' }],
        gaps: [gap({ silent: [{ region: CITY, part: 30 }] })],
      }),
      1,
    ],
    [
      'done_without_effect',
      'moved',
      facts({ done: [{ ...done, move: 'moved', since: level(10.1, '2026-Q3') }] }),
      0,
    ],
    ['done_without_effect', 'stood still', facts({ done: [done] }), 1],
    [
      'done_without_effect',
      'fell back',
      facts({ done: [{ ...done, move: 'worse', since: level(9.9, '2026-Q3') }] }),
      1,
    ],
    [
      'done_without_effect',
      'nothing known since',
      facts({ done: [{ ...done, move: 'silent_since', since: null }] }),
      0,
    ],
    ['overdue_task', 'none is overdue', facts(), 0],
    ['overdue_task', 'overdue by less than a month', facts({ overdue: [overdue] }), 1],
    ['no_terms', 'everything is stated', about(standing()), 0],
    ['no_terms', 'no deadline', about(standing({ open: ['deadline'], deadline: null })), 1],
    ['no_terms', 'no denominator', about(standing({ open: ['denominator', 'baseline'] })), 1],
    ['no_terms', 'a baseline alone does not keep from judging', about(standing({ open: ['baseline'] })), 0],
    ['assumed_terms', 'a baseline alone', about(standing({ open: ['baseline'] })), 1],
    [
      'assumed_terms',
      'what cannot be judged at all is asked about once',
      about(standing({ open: ['deadline', 'baseline'] })),
      0,
    ],
    ['assumed_terms', 'without a figure', about(standing({ open: ['baseline'], level: null })), 0],
    ['other_unit', 'the same unit', about(standing()), 0],
    ['other_unit', 'another one', about(standing({ otherUnit: { unit: '家', value: 21 } })), 1],
    ['final_missing', 'in force', about(standing()), 0],
    [
      'final_missing',
      'due without a final figure',
      about(standing({ state: 'awaiting_final_data', light: null })),
      1,
    ],
    [
      'forecast_misses',
      'just reaches it',
      about(standing({ forecast: { value: 500, low: 480, high: 520 } })),
      0,
    ],
    [
      'forecast_misses',
      'just misses it',
      about(standing({ forecast: { value: 499.9, low: 480, high: 520 } })),
      1,
    ],
    ['forecast_misses', 'nothing is forecast', about(standing({ forecast: null })), 0],
    [
      'forecast_misses',
      'a part that may still reach it',
      about(part({ forecast: { value: 29, low: 27, high: 30 } })),
      0,
    ],
    [
      'forecast_misses',
      'a part that cannot even at best',
      about(part({ forecast: { value: 28, low: 27, high: 29.9 } })),
      1,
    ],
    ['never_achieved', 'as much as the best, as printed', about(standing({ feasibility: 1.004 })), 0],
    ['never_achieved', 'more', about(standing({ feasibility: 1.005 })), 1],
    ['unallocated', 'just below a twentieth', facts({ gaps: [gap({ unallocated: 24.9 })] }), 0],
    ['unallocated', 'a twentieth', facts({ gaps: [gap({ unallocated: 25 })] }), 1],
    ['unallocated', 'more given out than promised', facts({ gaps: [gap({ unallocated: -50 })] }), 0],
    ['difference', 'just below a hundredth', facts({ gaps: [gap({ difference: 3.9 })] }), 0],
    ['difference', 'a hundredth, whichever way', facts({ gaps: [gap({ difference: -4 })] }), 1],
    ['difference', 'not known with regions missing', facts({ gaps: [gap({ difference: null })] }), 0],
    ['fragile', 'a hundredth holds', about(standing({ fragility: 0.01 })), 0],
    ['fragile', 'less does not', about(standing({ fragility: 0.0099 })), 1],
    ['uncovered', 'green without a task', facts({ uncovered: ['SD-Q2'] }), 0],
    [
      'uncovered',
      'yellow without a task',
      facts({ uncovered: ['SD-Q2'], standings: [standing({ light: 'yellow' })] }),
      1,
    ],
    ['uncovered', 'yellow with a task', about(standing({ light: 'yellow' })), 0],
    ['ambiguity', 'nothing is open', facts(), 0],
    [
      'ambiguity',
      'two points are one question',
      facts({
        ambiguities: [
          { code: 'A1', title: '甲' },
          { code: 'A2', title: '乙' },
        ],
      }),
      1,
    ],
  ])('%s: %s', (rule, _, given, expected) => {
    expect(questionsOf(given).filter((one) => one.rule === rule)).toHaveLength(expected);
  });

  it('a plan on track, fully reported, gives rise to none', () => {
    expect(questionsOf(facts())).toEqual([]);
  });
});

describe('who is asked, and where the number is', () => {
  it('a region by its own verdict', () => {
    const [one] = questionsOf(about(part({ light: 'red', lagPoints: 21 })));
    expect(one).toMatchObject({
      asked: { region: CITY, unit: null },
      door: { to: 'verdict', target: 'SD-Q2', region: '370300' },
    });
  });

  it("the plan's unit by the whole's", () => {
    const [one] = questionsOf(about(standing({ light: 'red', lagPoints: 21 })));
    expect(one).toMatchObject({
      asked: { region: PROVINCE, unit: '省工业和信息化厅' },
      door: { to: 'verdict', target: 'SD-Q2', region: null },
    });
  });

  it('the unit that a task lists first; of a task without one the plan, of a plan without one its region', () => {
    const asked = (given: MeetingFacts) => questionsOf(given)[0]?.asked;
    expect(asked(facts({ done: [done] }))).toEqual({ region: null, unit: '省科技厅' });
    expect(asked(facts({ overdue: [overdue] }))).toEqual({ region: null, unit: '省工业和信息化厅' });
    const plan = { code: 'SD', region: PROVINCE, unit: null };
    expect(asked(facts({ overdue: [overdue], plan }))).toEqual({ region: PROVINCE, unit: null });
  });

  it('a late report on the board of its period', () => {
    expect(questionsOf(facts({ late: [late] }))[0]?.door).toEqual({ to: 'collections', period: '2026-Q3' });
  });
});

describe('the order', () => {
  const cities = ['370400', '370500', '370600'].map((code) => ({ code, name: code }));

  it('gives every pressing kind its turn before any second one, and the rest comes after', () => {
    const given = facts({
      standings: [standing({ fragility: 0.001 })],
      late: cities.map((region, index) => ({ ...late, region, daysLate: index + 1 })),
      done: [done],
      overdue: [overdue, { ...overdue, task: 'SD-T3', monthsLate: 5 }],
    });
    expect(questionsOf(given).map(({ rule }) => rule)).toEqual([
      'late_report',
      'done_without_effect',
      'overdue_task',
      'late_report',
      'overdue_task',
      'late_report',
      'fragile',
    ]);
  });

  it('the worst of a kind comes first', () => {
    const given = facts({
      standings: [
        part({ light: 'red', lagPoints: 21, region: cities[0]! }),
        part({ light: 'red', lagPoints: 40, region: cities[1]! }),
      ],
      late: cities.map((region, index) => ({ ...late, region, daysLate: index + 1 })),
      overdue: [overdue, { ...overdue, task: 'SD-T3', monthsLate: 5 }],
    });
    const first = (rule: QuestionRule) => questionsOf(given).find((one) => one.rule === rule);
    expect(first('behind')?.asked.region?.code).toBe('370500');
    expect(first('late_report')?.asked.region?.code).toBe('370600');
    expect(first('overdue_task')?.door).toEqual({ to: 'milestone', milestone: 'SD-T3' });
  });

  it('is the order in which the kinds are listed', () => {
    expect(QUESTION_RULES.indexOf('overdue_task')).toBeLessThan(QUESTION_RULES.indexOf('no_terms'));
  });
});
