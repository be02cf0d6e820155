import * as about from './about.ts';
import * as analysis from './analysis.ts';
import * as annotations from './annotations.ts';
import * as audit from './audit.ts';
import * as briefingIssues from './briefing-issues.ts';
import * as briefingSchedules from './briefing-schedules.ts';
import * as briefingTemplates from './briefing-templates.ts';
import * as briefings from './briefings.ts';
import * as charts from './charts.ts';
import * as collections from './collections.ts';
import * as common from './common.ts';
import * as compare from './compare.ts';
import * as definitions from './definitions.ts';
import * as followUp from './follow-up.ts';
import * as frame from './frame.ts';
import * as history from './history.ts';
import * as imports from './imports.ts';
import * as judged from './judged.ts';
import * as maps from './maps.ts';
import * as matrix from './matrix.ts';
import * as meeting from './meeting.ts';
import * as returns from './milestone-returns.ts';
import * as outlook from './outlook.ts';
import * as overview from './overview.ts';
import * as people from './people.ts';
import * as places from './places.ts';
import * as plan from './plan.ts';
import * as reportGrid from './report-grid.ts';
import * as reportList from './report-list.ts';
import * as reportReview from './report-review.ts';
import * as reports from './reports.ts';
import * as sharing from './sharing.ts';
import * as signIn from './sign-in.ts';
import * as upload from './upload.ts';
import * as wall from './wall.ts';
import * as whatIf from './what-if.ts';

/** The words of the screens in Chinese. */
export const zh = {
  ...common.zh,
  ...frame.zh,
  ...judged.zh,
  ...outlook.zh,
  overview: overview.zh,
  plan: plan.zh,
  ...places.zh,
  upload: upload.zh,
  imports: imports.zh,
  maps: maps.zh,
  reports: { ...reports.zh, ...reportReview.zh, list: reportList.zh },
  reportGrid: reportGrid.zh,
  briefings: {
    ...briefings.zh,
    issues: briefingIssues.zh,
    schedules: briefingSchedules.zh,
    templates: briefingTemplates.zh,
  },
  definitions: definitions.zh,
  about: about.zh,
  analysis: analysis.zh,
  annotations: annotations.zh,
  charts: charts.zh,
  collections: collections.zh,
  compare: compare.zh,
  followUp: followUp.zh,
  matrix: matrix.zh,
  meeting: meeting.zh,
  returns: returns.zh,
  history: { ...history.zh, audit: audit.zh },
  sharing: sharing.zh,
  signIn: signIn.zh,
  people: people.zh,
  wall: wall.zh,
  whatIf: whatIf.zh,
};

/** All words of the screens. Each room declares its English as `typeof zh`: a word missing there does not compile. */
export type Messages = typeof zh;
