import type { BriefingInput, MilestoneFacts, PlaceFacts, TargetFacts } from '#core/domain/briefing/input.ts';
import { tellingOf } from '#core/domain/briefing/milestones-known.ts';
import { type ForecastQuestion, forecastBasis } from '#core/domain/forecast/basis.ts';
import { type Forecast, forecastFrom } from '#core/domain/forecast/forecast.ts';
import type { Locale } from '#core/domain/format.ts';
import { DEFAULT_LIGHT_RULES } from '#core/domain/light.ts';
import { judgeMilestone } from '#core/domain/milestone.ts';
import { chosenDueOf } from '#core/domain/milestone-due.ts';
import { type Period, periodEnd } from '#core/domain/period.ts';
import { planLine } from '#core/domain/plan-line.ts';
import { judge, type Progress } from '#core/domain/progress.ts';
import type { Comparator, Target } from '#core/domain/target.ts';
import type { PlanCode, RegionCode } from '#core/domain/units.ts';
import { AMBIGUITY_LINKS } from '#seeds/ambiguity-links.ts';
import { demoAllocations } from '#seeds/demo/allocations.ts';
import { demoMilestones } from '#seeds/demo/milestones.ts';
import { INDICATORS } from '#seeds/indicators.ts';
import { type DocumentRow, planData, type TargetRow } from '#seeds/plan-data.ts';
import { regionRows } from '#seeds/region-data.ts';
import { levelsBy, observationsOf } from './briefing-levels.ts';

export const PLANS: readonly PlanCode[] = ['FJ', 'CQ', 'SD', 'JS', 'MH'];

const COMPARATORS: Record<TargetRow['comparator'], Comparator> = {
  eq: 'unstated',
  share_eq: 'unstated',
  gte: 'at_least',
  gt: 'more_than',
  approx: 'about',
  range: 'between',
};

interface Options {
  /** Chinese when left out. */
  language?: Locale;
  /** False: nothing was ever reported. */
  figures?: boolean;
}

/** What a plan's briefing of a period is composed from, made of the seeds alone: no database. */
export function briefingInput(
  plan: PlanCode,
  period: Period,
  { figures = true, language = 'zh' }: Options = {},
): BriefingInput {
  const document = planData.documents.find((one) => one.id === plan)!;
  const cutOff = periodEnd(period);
  const targets = planData.quantTargets.filter((one) => one.doc === plan);
  const region = regionOf(document.regionCode);
  return {
    language,
    part: null,
    discipline: null,
    changes: null,
    catchUp: null,
    period,
    cutOff,
    issuer: null,
    plan: {
      code: plan,
      title: language === 'en' ? document.titleEn.replace(/[“”]/g, '"') : document.title,
      kind: document.kind,
      status: document.status,
      region: language === 'en' ? region.nameEn : region.name,
      leadUnit: document.leadUnit ?? null,
      issuers: document.issuers ?? [],
      signedDate: document.signedDate,
      years: document.planPeriod && {
        from: Number(document.planPeriod[0]),
        to: Number(document.planPeriod[1]),
      },
    },
    targets: targets.map((row) => targetFacts(row, document, cutOff, { figures, language })),
    goals: planData.qualGoals.filter((goal) => goal.doc === plan).map((goal) => ({ ...goal, code: goal.id })),
    tasks: planData.tasks.filter((task) => task.doc === plan).map((task) => ({ ...task, code: task.id })),
    events: planData.events
      .filter((event) => event.doc === plan)
      .map(({ id, name, date, place }) => ({
        code: id,
        name,
        date,
        place: place ?? null,
        outcomes: planData.eventOutcomesExternal.filter((outcome) => outcome.ref === id),
      })),
    milestones: milestonesBy(plan, cutOff, figures),
    ambiguities: planData.ambiguities
      .filter(({ id }) => AMBIGUITY_LINKS[id]?.some((subject) => subject.split('-')[0] === plan))
      .map(({ title }) => title),
    lightRules: DEFAULT_LIGHT_RULES,
  };
}

function targetFacts(
  row: TargetRow,
  document: DocumentRow,
  day: string,
  { figures, language }: Required<Options>,
): TargetFacts {
  const indicator = INDICATORS.find((one) => one.code === row.indicatorCode)!;
  const target = targetOf(row, document, indicator.measureKind === 'share');
  const levels = figures ? levelsBy(row.indicatorCode, row.regionCode, day) : [];
  const progress = judge({ target, measureKind: indicator.measureKind, levels, day });
  const parts = demoAllocations().filter((part) => part.target === row.id);
  const places = parts.map((part): PlaceFacts => {
    const own = { ...target, region: part.region, value: part.value, low: null, high: null, baseline: null };
    const partLevels = figures ? levelsBy(row.indicatorCode, part.region, day) : [];
    const { name, shortName, nameEn } = regionOf(part.region);
    const verdict: Progress = judge({
      target: own,
      measureKind: indicator.measureKind,
      levels: partLevels,
      day,
    });
    return {
      code: part.region,
      name,
      shortName: language === 'en' ? nameEn : shortName,
      part: part.value,
      demo: true,
      progress: verdict,
    };
  });
  return {
    target,
    kind: row.kind,
    comparatorWord: row.comparatorWord,
    name: language === 'en' ? indicator.nameEn : indicator.name,
    scale: indicator.measureKind === 'flow' && indicator.name.includes('规模'),
    decimals: indicator.decimals,
    measureKind: indicator.measureKind,
    progress,
    promise: { document: target, rulings: [], now: null },
    levels,
    planLine: progress.baseline ? planLine(target, progress.baseline) : [],
    forecast: forecastOf({ target, measureKind: indicator.measureKind, levels, period: progress.period }),
    yoyPercent:
      observationsOf(row.indicatorCode, row.regionCode).find(
        (one) => figures && one.period === progress.period && one.form === 'ytd',
      )?.yoyPercent ?? null,
    status: levels.find((level) => level.period === progress.period)?.status ?? null,
    places,
    unallocated:
      parts.length === 0 || indicator.placeRollup !== 'sum'
        ? null
        : row.value - parts.reduce((sum, part) => sum + part.value, 0),
  };
}

/** Without exponential smoothing, which is asked in a thread of its own. */
function forecastOf(question: ForecastQuestion): Forecast | null {
  const basis = forecastBasis(question);
  return basis && forecastFrom(basis, null);
}

function targetOf(row: TargetRow, document: DocumentRow, share: boolean): Target {
  const ranged = row.comparator === 'range';
  return {
    code: row.id,
    plan: row.doc,
    indicator: row.indicatorCode,
    region: row.regionCode,
    comparator: COMPARATORS[row.comparator],
    strength: row.modality === '力争' ? 'expected' : 'firm',
    value: row.value,
    low: ranged ? row.value : null,
    high: ranged ? row.valueMax! : null,
    unit: row.unit,
    tolerance: null,
    deadline: row.deadline,
    startDate: null,
    baseline: null,
    planStart: document.planPeriod ? `${document.planPeriod[0]}-01-01` : null,
    denominatorNeeded: share,
    denominator: null,
    denominatorTarget: null,
    course: { shape: 'linear' },
  };
}

/** Newest first. */
const milestoneReports = demoMilestones()
  .map(({ doneOn = null, evidence = null, due = null, note = null, percent = null, ...rest }, vintage) => ({
    ...rest,
    ...{ doneOn, evidence, due, note, percent, vintage },
    ...{ evidenceUrl: null, evidenceFile: null, evidenceFileName: null, unit: null },
  }))
  .reverse();

/** As the server answers: goals, tasks, events, by the demonstration's reports. */
function milestonesBy(plan: PlanCode, day: string, reported: boolean): MilestoneFacts[] {
  const { qualGoals, tasks, events } = planData;
  const subjects = [
    ...qualGoals.map(({ id, doc, label, deadline }) => ({
      id,
      doc,
      title: label,
      deadline,
      kind: 'goal' as const,
    })),
    ...tasks
      .filter(({ kind }) => kind !== 'area')
      .map(({ id, doc, title }) => ({ id, doc, title, deadline: null, kind: 'task' as const })),
    ...events.map(({ id, doc, name, date }) => ({
      id,
      doc,
      title: name,
      deadline: date,
      kind: 'event' as const,
    })),
  ];
  return subjects
    .filter(({ doc }) => doc === plan)
    .map(({ id, kind, title, deadline }) => {
      const reports = tellingOf(
        milestoneReports.filter(({ subject }) => reported && subject === id),
        day,
      );
      const report = reports[0] ?? null;
      const judged = judgeMilestone({ deadline, due: chosenDueOf(reports), report, day });
      const { state, light, term, monthsLate } = judged;
      return { code: id, kind, title, state, light, term, monthsLate, demo: report !== null };
    });
}

function regionOf(code: RegionCode) {
  return regionRows.find((region) => region.code === code)!;
}
