import { type Static, Type } from 'typebox';
import { INDICATOR_MOVES, type LevelSaid } from '../domain/follow-up.ts';
import { LIGHTS } from '../domain/light.ts';
import { MILESTONE_STATES } from '../domain/milestone.ts';
import { STATES } from '../domain/state.ts';
import { CodedName, closed, NullableNumber, NullableText, NullableWords, Words } from './common.ts';

/** A task and an indicator by which it should show. */
export const TieRow = Type.Object({
  task: Type.String(),
  indicator: Type.String(),
  name: Type.String(),
  reason: NullableText,
  tiedBy: Type.String(),
  tiedAt: Type.String(),
  demo: Type.Boolean(),
});
export type TieRow = Static<typeof TieRow>;

export const TiesBody = Type.Object(
  {
    indicators: Type.Array(Type.String({ maxLength: 100 }), {
      maxItems: 20,
      description: '这项任务应当体现在哪些指标上；整体替换',
    }),
    reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S', description: '为什么这样关联' }),
  },
  closed,
);
export type TiesBody = Static<typeof TiesBody>;

const Said = Type.Unsafe<LevelSaid | null>({
  type: ['object', 'null'],
  properties: {
    period: { type: 'string' },
    value: { type: 'number' },
    unit: { type: 'string' },
    demo: { type: 'boolean' },
  },
  required: ['period', 'value', 'unit', 'demo'],
});

const Sentence = { zh: Type.String(), en: Type.String() };
const Indicator = Type.Object({ ...CodedName.properties, decimals: Type.Integer() });

/** Whether what was done shows, and what shows that nothing is done for it. */
export const FollowUpView = Type.Object({
  plan: Type.String(),
  asOf: Type.String(),
  /** Tasks reported done whose indicator has not moved for the better since; 是否见效不明 is told apart. */
  doneWithoutEffect: Type.Array(
    Type.Object({
      task: Type.String(),
      title: Type.String(),
      doneOn: Type.String(),
      indicator: Indicator,
      move: Words(INDICATOR_MOVES),
      before: Said,
      since: Said,
      demo: Type.Boolean(),
      ...Sentence,
    }),
  ),
  /** How many ties of done tasks show a movement. */
  doneWithEffect: Type.Integer(),
  /** Tasks not done yet, with where their indicators stand. */
  unfinished: Type.Array(
    Type.Object({
      task: Type.String(),
      title: Type.String(),
      state: Words(MILESTONE_STATES),
      light: NullableWords(LIGHTS),
      monthsLate: NullableNumber,
      percent: NullableNumber,
      indicator: Indicator,
      /** Where the plan's target of this indicator stands; null when the plan has no target of it. */
      target: NullableText,
      indicatorState: NullableWords(STATES),
      indicatorLight: NullableWords(LIGHTS),
      demo: Type.Boolean(),
    }),
  ),
  /** Indicators of the plan's targets that no task is tied to. */
  indicatorsWithoutTask: Type.Array(
    Type.Object({ target: Type.String(), indicator: CodedName, light: NullableWords(LIGHTS) }),
  ),
  tasks: Type.Object({
    total: Type.Integer(),
    withoutIndicator: Type.Integer(),
  }),
  demo: Type.Boolean(),
});
export type FollowUpView = Static<typeof FollowUpView>;
