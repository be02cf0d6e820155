export * from './indicators.ts';
export * from './observations.ts';
export * from './plan-contents.ts';
export * from './plans.ts';
export * from './regions.ts';
export * from './submissions.ts';
export * from './targets.ts';
