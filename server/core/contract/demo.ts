import { type Static, Type } from 'typebox';
import { NullableText } from './common.ts';

const counts = {
  observations: Type.Integer({ description: 'Versions of figures' }),
  submissions: Type.Integer(),
  allocations: Type.Integer({ description: 'Parts of targets given to lower regions' }),
  reports: Type.Integer({ description: 'What demonstration accounts handed in to be reviewed' }),
  people: Type.Integer({ description: 'Demonstration accounts' }),
};

/** How much is, or was, demonstration. */
export const DemoCounts = Type.Object(counts);
export type DemoCounts = Static<typeof DemoCounts>;

export const DemoStatus = Type.Object({
  ...counts,
  present: Type.Boolean(),
  /** The day (in China) on which somebody removed the demonstration. */
  removedOn: NullableText,
});
export type DemoStatus = Static<typeof DemoStatus>;
