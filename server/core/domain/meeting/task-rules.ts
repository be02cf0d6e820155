import type { MeetingFacts } from './facts.ts';
import type { Question, QuestionRule } from './question.ts';

type Of<Rule extends QuestionRule> = (facts: MeetingFacts) => Extract<Question, { rule: Rule }>[];

/** The unit listed first leads, by convention only; the plan's own where a task names none. */
function leading(units: readonly string[], { plan }: MeetingFacts) {
  const unit = units[0] ?? plan.unit;
  return { region: unit === null ? plan.region : null, unit };
}

/** Reported done, and its indicator has stood still or fallen back since. Where nothing is known since, nothing is said. */
export const doneWithoutEffect: Of<'done_without_effect'> = (facts) =>
  facts.done.flatMap((one) => {
    const { task, title, doneOn, units, indicator, move, before, since, demo } = one;
    if ((move !== 'unchanged' && move !== 'worse') || before === null || since === null) return [];
    return [
      {
        rule: 'done_without_effect' as const,
        asked: leading(units, facts),
        values: {
          ...{ task, doneOn, indicator, decimals: indicator.decimals, unit: since.unit },
          ...{ before: before.value, beforePeriod: before.period },
          ...{ since: since.value, sincePeriod: since.period },
        },
        door: { to: 'milestone' as const, milestone: task },
        subject: title,
        demo,
      },
    ];
  });

/** The longest overdue first; what has only just passed its day counts, too. */
export const overdueTask: Of<'overdue_task'> = (facts) =>
  facts.overdue
    .toSorted((a, b) => b.monthsLate - a.monthsLate)
    .map(({ task, title, units, due, monthsLate, demo }) => ({
      rule: 'overdue_task',
      asked: leading(units, facts),
      values: { task, due, months: monthsLate },
      door: { to: 'milestone', milestone: task },
      subject: title,
      demo,
    }));

/** One question for everything that the document leaves open about the plan itself. */
export const ambiguity: Of<'ambiguity'> = ({ ambiguities, plan }) =>
  ambiguities.length === 0
    ? []
    : [
        {
          rule: 'ambiguity',
          asked: { region: plan.region, unit: plan.unit },
          values: { count: ambiguities.length },
          door: { to: 'open' },
          subject: ambiguities.map(({ title }) => title).join('；'),
          demo: false,
        },
      ];
