import { wantedDirection } from '../aim.ts';
import { formatDate } from '../format.ts';
import { addPeriods, periodEnd } from '../period.ts';
import type { NextStep } from './follow-through.ts';
import { isOver, numberIn, stepOf } from './foresight.ts';
import type { BriefingInput, MilestoneFacts, TargetFacts } from './input.ts';
import { overdue } from './milestones.ts';
import {
  ambiguityStep,
  byPeriod,
  catchUpStep,
  dueSoonStep,
  missingReportStep,
  moreOverdueStep,
  nextReportStep,
  overdueStep,
  paceStep,
  responsible,
  rulingStep,
} from './narrative/next-steps.ts';
import { withoutPlanCode } from './notes.ts';
import { listed } from './sentence.ts';
import { deadlinePhrase } from './words.ts';

const MOST_OVERDUE = 4;
const MOST_PACES = 3;

/**
 * Who has to do what by when, as far as the data say so: overdue tasks, missing reports, reports and tasks that fall due
 * next, the pace that is needed, rulings that are awaited. In this order; nothing is asked of anybody without a ground in
 * the data.
 */
export function nextSteps(input: BriefingInput, headline: TargetFacts | undefined): NextStep[] {
  return [
    ...overdueSteps(input),
    ...missingReports(input),
    ...dueSoon(input),
    ...nextReport(input),
    ...paces(input, headline),
    ...catchUps(input),
    ...rulings(input),
  ];
}

function overdueSteps({ milestones, tasks, cutOff, language }: BriefingInput): NextStep[] {
  const late = overdue(milestones);
  const steps = late.slice(0, MOST_OVERDUE).map((one): NextStep => {
    const units = tasks.find(({ code }) => code === one.code)?.units ?? [];
    return {
      kind: 'overdue',
      who: responsible(units, language),
      by: formatDate(one.term!.date, language),
      sentence: overdueStep(one, units, cutOff, language),
    };
  });
  const more = late.length - MOST_OVERDUE;
  return more > 0
    ? [...steps, { kind: 'overdue', who: '', by: '', sentence: moreOverdueStep(more, language) }]
    : steps;
}

function missingReports({ discipline, cutOff, language }: BriefingInput): NextStep[] {
  const missing = (discipline?.duties ?? []).filter(
    ({ submittedOn, onTimeBy }) => submittedOn === null && onTimeBy < cutOff,
  );
  return byPeriod(missing).map(
    ([, duties]): NextStep => ({
      kind: 'missing_report',
      who: listed(
        duties.map(({ region }) => region),
        duties.length,
        language,
      ),
      by: formatDate(duties[0]!.onTimeBy, language),
      sentence: missingReportStep(duties, cutOff, language),
    }),
  );
}

/** What falls due by the end of the next period of the same length. */
function dueSoon({ milestones, period, cutOff, language }: BriefingInput): NextStep[] {
  const until = periodEnd(addPeriods(period, 1));
  const due = milestones
    .filter((one) => isOpen(one) && one.term!.date > cutOff && one.term!.date <= until)
    .toSorted((a, b) => (a.term!.date < b.term!.date ? -1 : Number(a.term!.date > b.term!.date)));
  if (due.length === 0) return [];
  const by = formatDate(until, language);
  return [{ kind: 'due_soon', who: '', by, sentence: dueSoonStep(due, until, language) }];
}

const OPEN: readonly MilestoneFacts['state'][] = ['in_progress', 'not_started', 'unreported'];

function isOpen({ state, term }: MilestoneFacts): boolean {
  return term !== null && OPEN.includes(state);
}

function nextReport({ discipline, part, language }: BriefingInput): NextStep[] {
  const next = discipline?.next ?? null;
  if (next === null) return [];
  const by = formatDate(next.onTimeBy, language);
  const own = part?.name ?? null;
  return [{ kind: 'next_report', who: own ?? '', by, sentence: nextReportStep(next, own, language) }];
}

/** Of the headline target and of those behind, the furthest behind first. */
function paces(
  { targets, plan, part, language }: BriefingInput,
  headline: TargetFacts | undefined,
): NextStep[] {
  const behind = targets.filter(({ progress }) => progress.light === 'red' || progress.light === 'yellow');
  const asked = targets
    .filter((one) => (one === headline || behind.includes(one)) && !isOver(one))
    .toSorted((a, b) => lagOf(b) - lagOf(a))
    .slice(0, MOST_PACES);
  return asked.flatMap((facts): NextStep[] => {
    const { progress, target } = facts;
    const left = numberIn(stepOf(facts, 'required_increment'), 'quartersLeft');
    const falling = progress.level !== null && wantedDirection(progress.level, target) === -1;
    const said = paceStep(facts, left, falling, language);
    if (said === null) return [];
    const by = deadlinePhrase(target.deadline, language);
    return [{ kind: 'pace', who: part?.name ?? plan.region, by, sentence: said }];
  });
}

function lagOf({ progress }: TargetFacts): number {
  return progress.lagPoints ?? Number.NEGATIVE_INFINITY;
}

function catchUps({ catchUp, targets, language }: BriefingInput): NextStep[] {
  const facts = targets.find(({ target }) => target.code === catchUp?.target);
  if (!catchUp || !facts || catchUp.shares.length === 0) return [];
  const { unit, deadline } = facts.target;
  return [
    {
      kind: 'catch_up',
      who: listed(
        catchUp.shares.map(({ region }) => region),
        catchUp.shares.length,
        language,
      ),
      by: deadlinePhrase(deadline, language),
      sentence: catchUpStep(catchUp, unit, facts.name, language),
    },
  ];
}

function rulings({ targets, ambiguities, plan, language }: BriefingInput): NextStep[] {
  const open = targets.filter(({ progress }) => progress.state === 'awaiting_definition');
  const titles = ambiguities.map((title) => withoutPlanCode(title, plan.code));
  const who = plan.leadUnit ?? '';
  const steps: NextStep[] = [];
  if (open.length > 0) {
    const said = rulingStep(
      open.map(({ name }) => name),
      language,
    );
    steps.push({ kind: 'ruling', who, by: '', sentence: said });
  }
  if (titles.length > 0) {
    steps.push({ kind: 'ruling', who, by: '', sentence: ambiguityStep(titles, language) });
  }
  return steps;
}
