import type { IssueView } from '#core/contract/briefing-issues.ts';
import type { DutyRow } from '#core/contract/collections.ts';
import type { KeptFile } from '#core/contract/files.ts';
import type { MilestoneReturnRow } from '#core/contract/milestones.ts';
import type { ReportView } from '#core/contract/reports.ts';
import type { UploadPreview } from '#core/contract/uploads.ts';
import { insertGrant } from '#db/queries/grants.ts';
import { updatePerson } from '#db/queries/people.ts';
import { insertReminders } from '#db/queries/reminders.ts';
import { type Account, addAccount } from '../../setup/people.ts';
import type { TestServer } from '../../setup/server.ts';
import { HERE } from './actors.ts';

/** What there is to be read or changed in the region that requests concern. */
export interface Fixture {
  /** A draft, with a figure. */
  report: string;
  indicator: string;
  milestoneReturn: string;
  /** Evidence of that return; nothing published rests on it. */
  file: string;
  upload: string;
  /** A briefing that is drafted by itself. */
  schedule: string;
  /** A draft of a briefing. */
  briefing: string;
  duty: DutyRow;
  person: string;
  stopped: string;
  /** An address that somebody else has. */
  email: string;
  /** A second role of the person, fresh each time. */
  freshGrant: () => Promise<number>;
}

export const TASK = 'MH-T1';

/** A form with one file, as a browser sends it. */
export async function fileForm(name: string, text: string) {
  const form = new FormData();
  form.append('file', new File([text], name));
  const encoded = new Response(form);
  return {
    headers: { 'content-type': encoded.headers.get('content-type')! },
    payload: Buffer.from(await encoded.arrayBuffer()),
  };
}

/** Made by people who play no part in the matrix. */
export async function makeFixture(server: TestServer): Promise<Fixture> {
  const { db } = server.database();
  const clerk = await addAccount(db, '闵行填报', { grants: [{ role: 'statistician', region: HERE }] });
  const all = await addAccount(db, '全国填报', { grants: [{ role: 'statistician', region: '100000' }] });
  const call = <Answer>(who: Account, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
    callAs<Answer>(server, who, { method, url, ...(payload ? { payload } : {}) });
  const period = '2026-Q3';

  const report = await call<ReportView>(clerk, 'POST', '/reports', { plan: 'MH', region: HERE, period });
  const indicator = report.lines[0]!.indicator.code;
  const cell = { indicator, field: 'note', text: '待核', seen: 0 };
  await call(clerk, 'PUT', `/reports/${report.id}/cells`, { cells: [cell] });
  for (const place of [
    { plan: 'SD', region: '370100' },
    { plan: 'JS', region: '320500' },
  ])
    await call(all, 'POST', '/reports', { ...place, period });

  const kept = await callAs<KeptFile>(server, clerk, {
    ...{ method: 'POST', url: '/files' },
    ...(await fileForm('进展.txt', '已召开启动会')),
  });
  const body = { state: 'in_progress', evidenceFile: kept.hash };
  const milestoneReturn = await call<MilestoneReturnRow>(clerk, 'POST', `/milestones/${TASK}/returns`, body);
  for (const task of ['SD-T1', 'JS-T1'])
    await call(all, 'POST', `/milestones/${task}/returns`, { state: 'in_progress' });

  const upload = await callAs<UploadPreview>(server, clerk, {
    ...{ method: 'POST', url: '/uploads' },
    ...(await fileForm('闵行.csv', `地区,指标编码,时期,单位,累计\n闵行区,${indicator},2026-Q3,,1\n`)),
  });

  const month = { plans: ['MH'], region: HERE, period: '2026-09', language: 'zh' };
  const briefing = await call<IssueView>(clerk, 'POST', '/briefing-issues', month);
  await call(all, 'POST', '/briefing-issues', { ...month, plans: ['SD'], region: '370000' });

  const schedule = '22222222-2222-2222-2222-222222222222';
  await call(server.administrator(), 'PUT', `/briefing-schedules/${schedule}`, {
    ...{ plans: ['MH'], region: HERE, language: 'zh', cadence: 'month', trigger: 'workday', workday: 3 },
    ...{ firstPeriod: '2030-01', active: true, version: null },
  });

  const person = await addAccount(db, '被管理的人', { grants: [{ role: 'statistician', region: HERE }] });
  const stopped = await addAccount(db, '停用的人', { grants: [{ role: 'leader', region: HERE }] });
  await addAccount(db, '济南的人', { grants: [{ role: 'leader', region: '370100' }] });
  const email = 'taken@example.org';
  await updatePerson(db, clerk.personId, { email });
  await updatePerson(db, stopped.personId, { disabledAt: '2026-01-01T00:00:00.000Z' });

  const duties = await call<{ items: DutyRow[] }>(all, 'GET', '/collections/duties');
  const dutyOf = (region: string) => duties.items.find((one) => one.region.code === region)!;
  const reminded = { period, stage: 'opened', personId: all.personId, channel: 'app' } as const;
  await insertReminders(
    db,
    [HERE, '370100'].map((region) => ({
      ...{ ...reminded, dutyId: dutyOf(region).id, escalated: false, attempts: 0 },
      createdAt: '2026-10-01T00:00:00.000Z',
    })),
  );
  return {
    report: report.id,
    indicator,
    milestoneReturn: milestoneReturn.id,
    file: kept.hash,
    upload: upload.id,
    briefing: briefing.id,
    schedule,
    duty: dutyOf(HERE),
    person: person.personId,
    stopped: stopped.personId,
    email,
    freshGrant: async () => {
      const grant = { personId: person.personId, role: 'reviewer', region: HERE } as const;
      await insertGrant(db, { ...grant, grantedAt: '2026-01-01T00:00:00.000Z', grantedBy: '测试' });
      const row = await callAs<{ items: { id: string; grants: { id: number; role: string }[] }[] }>(
        server,
        server.administrator(),
        { method: 'GET', url: '/people' },
      );
      const { grants } = row.items.find(({ id }) => id === person.personId)!;
      return grants.find(({ role }) => role === 'reviewer')!.id;
    },
  };
}

interface Call {
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  payload?: object;
  headers?: Record<string, string>;
}

/** The body of an answer that is a success. */
export async function callAs<Answer>(
  server: TestServer,
  { headers: own }: { headers: Record<string, string> },
  { method, url, headers, payload }: Call,
): Promise<Answer> {
  const answer = await server.bare().inject({
    ...{ method, url: `/api/v1${url}`, headers: { ...own, ...headers } },
    ...(payload ? { payload } : {}),
  });
  if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
  return answer.json() as Answer;
}
