import type { IsoInstant } from '#core/domain/units.ts';
import type { NewMilestoneReport } from '#db/queries/milestones.ts';
import { type Batch, submissionIdOf } from '../batches.ts';
import type { DemoIds } from './ids.ts';
import { MILESTONE_STORIES, type MilestoneStory } from './milestones-told.ts';

const NOTE = '演示填报：虚构，仅供了解本系统，不得引用';

/** Every plan's responsible body, under a name that says that it is a demonstration. */
const RECORDERS: Record<string, string> = {
  SD: '演示·山东省工业和信息化厅',
  CQ: '演示·重庆市经济和信息化委员会',
  MH: '演示·闵行区经济委员会',
};

/** What a demonstration report says, and when it came in. */
export interface DemoMilestone extends Omit<NewMilestoneReport, 'vintageId'> {
  plan: string;
  recorder: string;
  recordedAt: IsoInstant;
}

/** The invented reports of goals and tasks, oldest first. */
export function demoMilestones(): DemoMilestone[] {
  return MILESTONE_STORIES.flatMap(toReports).sort((a, b) => a.recordedAt.localeCompare(b.recordedAt));
}

/** The same as batches to be published: each report is a vintage of its own, as a person's would be. */
export function demoMilestoneBatches(ids: DemoIds): Batch[] {
  return demoMilestones().map(({ plan, recorder, recordedAt, ...report }) => ({
    recordedAt,
    submission: {
      id: submissionIdOf(`demo milestone ${report.subject} ${recordedAt}`),
      kind: 'demo',
      planId: ids.plan(plan),
      recorder,
      note: NOTE,
      demo: true,
      createdAt: recordedAt,
    },
    cells: [],
    milestones: [report],
  }));
}

function toReports({ subject, due, told }: MilestoneStory): DemoMilestone[] {
  const plan = subject.split('-')[0]!;
  return told.map(({ on, state, doneOn, percent, evidence, note }) => ({
    plan,
    recorder: RECORDERS[plan]!,
    recordedAt: `${on}T10:00:00+08:00`,
    subject,
    state,
    percent: state === 'done' ? 100 : state === 'not_started' ? 0 : (percent ?? null),
    doneOn: doneOn ?? null,
    evidence: evidence ?? null,
    due: due ?? null,
    note: note ?? null,
  }));
}
