import { beforeAll, describe, expect, it } from 'vitest';
import type { MilestoneRow } from '#core/contract/milestones.ts';
import { draftFaults, planStartOf, tidyDraft } from '#core/domain/milestone-draft.ts';
import { findMilestoneReports, findMilestoneSubjects } from '#db/queries/milestones.ts';
import { dataVersion } from '#db/queries/observations.ts';
import * as tables from '#db/schema/index.ts';
import { demoMilestones } from '#seeds/demo/milestones.ts';
import { prepareDemo } from '#seeds/demo/seed-demo.ts';
import { seed } from '#seeds/seed.ts';
import type { ServiceContext } from '#server/services/context.ts';
import { removeDemo } from '#server/services/demo/remove.ts';
import { listMilestones } from '#server/services/milestones/list.ts';
import { reportMilestone } from '#server/services/milestones/report.ts';
import { momentOf } from '#server/services/moment.ts';
import { useTestDb } from '../../setup/db.ts';
import { ADMINISTRATOR } from '../../setup/people.ts';

const NOW = '2026-11-21T02:00:00Z';
const db = useTestDb();
const context = (): ServiceContext => ({
  db: db(),
  now: () => new Date(NOW),
  actor: ADMINISTRATOR,
});
const seedAll = () => seed(db(), { now: NOW, moreBatches: (tx) => prepareDemo(tx, NOW) });
const stored = async () => findMilestoneReports(db(), await dataVersion(db()));
let rows: Map<string, MilestoneRow>;

beforeAll(async () => {
  await seedAll();
  const listed = await listMilestones(context(), undefined, await momentOf(context(), undefined));
  rows = new Map(listed.map((row) => [row.code, row]));
});

it('every demonstration report would be taken from a person on its day', async () => {
  const subjects = new Map((await findMilestoneSubjects(db())).map((one) => [one.code, one]));
  const refused = demoMilestones().flatMap((report) => {
    const { deadline, periodFrom, signedDate, title } = subjects.get(report.subject)!;
    const { doneOn = null, evidence = null, due = null, note = null, state, recorder } = report;
    const percent = report.percent == null ? null : String(report.percent);
    const nothing = { evidenceUrl: null, evidenceFile: null, unit: null };
    const draft = tidyDraft({ ...nothing, state, percent, doneOn, evidence, due, note, recorder });
    const planStart = planStartOf(periodFrom, signedDate);
    const today = report.recordedAt.slice(0, 10);
    const held = { deadline, planStart, takesPercent: true, lastPercent: null, units: [] };
    const faults = draftFaults(draft, { ...held, today });
    return faults.map(({ field, code }) => [title, field, code]);
  });
  expect(refused).toEqual([]);
});

it('each one says that it is a demonstration, in its name, its evidence and its mark', async () => {
  const reports = await stored();
  expect(reports).toHaveLength(demoMilestones().length);
  expect(reports.filter(({ demo, recorder }) => !demo || !recorder.startsWith('演示·'))).toEqual([]);
  expect(reports.filter(({ evidence }) => evidence !== null && !evidence.startsWith('演示：'))).toEqual([]);
});

it('keeps its moments: no report was moved behind a later one', async () => {
  const told = demoMilestones().map(({ recordedAt }) => Date.parse(recordedAt));
  const kept = (await stored()).map(({ recordedAt }) => Math.floor(Date.parse(recordedAt)));
  expect(kept.toReversed()).toEqual(told);
});

describe('in November 2026', () => {
  it.each<[string, string, string | null, string]>([
    ['SD-G3', 'in_progress', 'green', 'months before its day'],
    ['SD-G15', 'done_on_time', 'green', 'twelve days before its day'],
    ['SD-T4', 'done_late', 'yellow', 'a month after it'],
    ['SD-T12', 'overdue', 'red', 'four months late'],
    ['SD-T17', 'overdue', 'yellow', 'a month late'],
    ['SD-T19', 'done', null, 'nobody named a day'],
    ['SD-T1', 'unreported', null, 'nothing was reported'],
    ['CQ-G8', 'not_started', 'green', 'a year before its day'],
    ['CQ-G10', 'done_on_time', 'green', 'two years before its day'],
    ['CQ-T7', 'done_late', 'green', 'eighteen days after it'],
    ['CQ-T4', 'overdue', 'red', 'four months late'],
    ['CQ-T6', 'overdue', 'yellow', 'a month late'],
    ['CQ-T11', 'in_progress', null, 'nobody named a day'],
    ['MH-T13', 'overdue', 'green', 'three weeks late'],
  ])('%s is %s, light %s: %s', (code, state, light) => {
    const row = rows.get(code)!;
    expect([row.state, row.light]).toEqual([state, light]);
  });
});

describe('removing the demonstration', () => {
  beforeAll(async () => {
    await reportMilestone(context(), 'CQ-T5', { state: 'in_progress', note: '真实填报' });
    await removeDemo(context());
  });

  it('takes its reports away and leaves the real one', async () => {
    expect((await stored()).map(({ subject, note }) => [subject, note])).toEqual([['CQ-T5', '真实填报']]);
    expect(await db().$count(tables.milestoneReport)).toBe(1);
  });

  it('is not undone by the next start', async () => {
    await seedAll();
    expect(await db().$count(tables.milestoneReport)).toBe(1);
  });
});
