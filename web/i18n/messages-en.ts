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
import type { Messages } from './messages-zh.ts';
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

/** The same in English. */
export const en: Messages = {
  ...common.en,
  ...frame.en,
  ...judged.en,
  ...outlook.en,
  overview: overview.en,
  plan: plan.en,
  ...places.en,
  upload: upload.en,
  imports: imports.en,
  maps: maps.en,
  reports: { ...reports.en, ...reportReview.en, list: reportList.en },
  reportGrid: reportGrid.en,
  briefings: {
    ...briefings.en,
    issues: briefingIssues.en,
    schedules: briefingSchedules.en,
    templates: briefingTemplates.en,
  },
  definitions: definitions.en,
  about: about.en,
  analysis: analysis.en,
  annotations: annotations.en,
  charts: charts.en,
  collections: collections.en,
  compare: compare.en,
  followUp: followUp.en,
  matrix: matrix.en,
  meeting: meeting.en,
  returns: returns.en,
  history: { ...history.en, audit: audit.en },
  sharing: sharing.en,
  signIn: signIn.en,
  people: people.en,
  wall: wall.en,
  whatIf: whatIf.en,
};
