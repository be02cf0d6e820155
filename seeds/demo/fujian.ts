import type { Story } from './story.ts';

const PROVINCE = '350000';
const QUARTER_OF_THE_EVENT = '2026-Q1';

/** One count each, for the quarter in which the event took place. */
export const FUJIAN_STORIES: readonly Story[] = [
  {
    plan: 'FJ',
    indicator: 'committee_members',
    region: PROVINCE,
    anchors: [{ quarter: QUARTER_OF_THE_EVENT, level: 18 }],
  },
  {
    plan: 'FJ',
    indicator: 'signed_projects',
    region: PROVINCE,
    anchors: [{ quarter: QUARTER_OF_THE_EVENT, level: 12 }],
  },
];
