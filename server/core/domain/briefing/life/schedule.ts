/** How often a briefing is made by itself. */
export const SCHEDULE_CADENCES = ['month', 'quarter', 'year'] as const;
export type ScheduleCadence = (typeof SCHEDULE_CADENCES)[number];

/** What sets it off: a working day of the month after the period, or the last region's approved report. */
export const SCHEDULE_TRIGGERS = ['workday', 'approved'] as const;
export type ScheduleTrigger = (typeof SCHEDULE_TRIGGERS)[number];

/** `given_up`: tried as often as it is tried. */
export const RUN_STATES = ['waiting', 'running', 'done', 'failed', 'given_up'] as const;
export type RunState = (typeof RUN_STATES)[number];
