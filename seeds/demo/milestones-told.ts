import type { ReportedState } from '#core/domain/milestone.ts';
import type { IsoDate } from '#core/domain/units.ts';

/** What is told of one goal or task, report after report. */
export interface MilestoneStory {
  subject: string;
  /** Chosen with the first report, where the document names no day. */
  due?: IsoDate;
  told: readonly {
    /** The day of the report, a working day. */
    on: IsoDate;
    state: ReportedState;
    doneOn?: IsoDate;
    evidence?: string;
    /** Of what is in progress; what is done is at 100, what is not started at 0. */
    percent?: number;
    note?: string;
  }[];
}

/** By the end of October 2026: some done in time, some done late, some late by days, by a month, by more than three. */
export const MILESTONE_STORIES: readonly MilestoneStory[] = [
  // Shandong: the standards came late, the training ground is four months behind.
  {
    subject: 'SD-G3',
    told: [
      {
        on: '2026-10-15',
        state: 'in_progress',
        evidence: '演示：工业、服务两个领域的平台已获批文',
        percent: 50,
        note: '特种、人形两个领域的平台正在论证',
      },
    ],
  },
  {
    subject: 'SD-G15',
    due: '2026-09-30',
    told: [
      { on: '2026-03-16', state: 'in_progress', percent: 30, note: '大会方案已报批' },
      {
        on: '2026-09-21',
        state: 'done',
        doneOn: '2026-09-18',
        evidence: '演示：大会议程与新闻通稿（虚构）',
      },
    ],
  },
  {
    subject: 'SD-T4',
    due: '2026-06-30',
    told: [
      { on: '2026-03-16', state: 'in_progress' },
      {
        on: '2026-08-10',
        state: 'done',
        doneOn: '2026-08-05',
        evidence: '演示：标准体系建设指南印发通知（虚构）',
      },
    ],
  },
  {
    subject: 'SD-T12',
    due: '2026-06-30',
    told: [
      { on: '2026-04-15', state: 'not_started' },
      { on: '2026-10-15', state: 'in_progress', percent: 45, note: '场地已定，设备采购延后' },
    ],
  },
  {
    subject: 'SD-T17',
    due: '2026-09-30',
    told: [{ on: '2026-07-15', state: 'in_progress', percent: 60, note: '三所院校已签约' }],
  },
  { subject: 'SD-T5', due: '2027-06-30', told: [{ on: '2026-10-15', state: 'in_progress' }] },
  {
    subject: 'SD-T19',
    told: [
      {
        on: '2025-09-15',
        state: 'done',
        doneOn: '2025-09-10',
        evidence: '演示：工作专班成立文件（虚构）',
      },
    ],
  },

  // Chongqing: without a number, so its progress is told here alone.
  {
    subject: 'CQ-G3',
    told: [
      { on: '2026-10-15', state: 'in_progress', percent: 40, evidence: '演示：首批攻关项目清单（虚构）' },
    ],
  },
  {
    subject: 'CQ-G7',
    told: [
      { on: '2025-10-15', state: 'in_progress' },
      {
        on: '2026-09-15',
        state: 'done',
        doneOn: '2026-09-08',
        evidence: '演示：典型应用场景名单公告（虚构）',
      },
    ],
  },
  { subject: 'CQ-G8', told: [{ on: '2026-10-15', state: 'not_started' }] },
  {
    subject: 'CQ-G10',
    told: [
      {
        on: '2025-12-22',
        state: 'done',
        doneOn: '2025-12-18',
        evidence: '演示：应用试点区县名单（虚构）',
      },
    ],
  },
  {
    subject: 'CQ-G15',
    told: [
      {
        on: '2025-07-15',
        state: 'done',
        doneOn: '2025-06-30',
        evidence: '演示：应用场景征集清单（虚构）',
      },
    ],
  },
  {
    subject: 'CQ-T1',
    due: '2027-06-30',
    told: [{ on: '2026-10-15', state: 'in_progress' }],
  },
  {
    subject: 'CQ-T4',
    due: '2026-06-30',
    told: [
      { on: '2025-10-15', state: 'in_progress' },
      { on: '2026-10-15', state: 'in_progress', percent: 80, note: '平台开发完成，尚未上线' },
    ],
  },
  {
    subject: 'CQ-T5',
    due: '2026-12-31',
    told: [{ on: '2026-07-15', state: 'in_progress' }],
  },
  {
    subject: 'CQ-T6',
    due: '2026-09-30',
    told: [{ on: '2026-10-15', state: 'in_progress', percent: 90, note: '一个中心待验收' }],
  },
  {
    subject: 'CQ-T7',
    due: '2025-11-30',
    told: [
      { on: '2025-07-15', state: 'in_progress' },
      {
        on: '2025-12-22',
        state: 'done',
        doneOn: '2025-12-18',
        evidence: '演示：试点建设通知（虚构）',
      },
    ],
  },
  {
    subject: 'CQ-T8',
    told: [
      {
        on: '2025-01-15',
        state: 'done',
        doneOn: '2025-01-10',
        evidence: '演示：联席会议制度文件（虚构）',
      },
    ],
  },
  { subject: 'CQ-T11', told: [{ on: '2026-10-15', state: 'in_progress' }] },

  // Minhang: one list published in time, one task late by days only.
  {
    subject: 'MH-G3',
    told: [
      {
        on: '2026-03-23',
        state: 'done',
        doneOn: '2026-03-20',
        evidence: '演示：攻关项目清单发布（虚构）',
      },
    ],
  },
  { subject: 'MH-G4', told: [{ on: '2026-10-15', state: 'in_progress' }] },
  {
    subject: 'MH-G10',
    due: '2026-06-30',
    told: [
      {
        on: '2026-05-15',
        state: 'done',
        doneOn: '2026-05-12',
        evidence: '演示：运行监测与统计分析制度（虚构）',
      },
    ],
  },
  { subject: 'MH-T12', due: '2027-06-30', told: [{ on: '2026-10-15', state: 'in_progress' }] },
  {
    subject: 'MH-T13',
    due: '2026-10-31',
    told: [{ on: '2026-10-15', state: 'in_progress', percent: 85, note: '综合平台进入调试' }],
  },
];
