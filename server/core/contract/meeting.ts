import { type Static, Type } from 'typebox';
import { WATERFALL_STEPS } from '../domain/gap-waterfall.ts';
import { LIGHTS } from '../domain/light.ts';
import { type Door, QUESTION_RULES } from '../domain/meeting/question.ts';
import { STATES } from '../domain/state.ts';
import { STRENGTHS } from '../domain/target.ts';
import { ChangeView } from './analysis.ts';
import { orNull } from './analysis-parts.ts';
import { ChangedFigure, ChangedLight, ChangedMilestone, ChangedPromise } from './changes.ts';
import { CodedName, NullableNumber, NullablePeriod, NullableText, NullableWords, Words } from './common.ts';

/** Why nothing can be said of who drags a target. */
export const NO_DRAGGING = ['not_shared_out', 'not_additive', 'no_figure'] as const;

/** How much may be told of who has reported. */
export const REPORTING_TOLD = ['told', 'partly', 'no_right', 'no_duty'] as const;

const Standing = {
  state: Words(STATES),
  light: NullableWords(LIGHTS),
  lagPoints: NullableNumber,
  level: NullableNumber,
};

/** One target and who drags it: the lines' gaps add up to the gap, their shares to 1. */
const Dragged = Type.Object({
  target: Type.String(),
  indicator: CodedName,
  region: CodedName,
  unit: Type.String(),
  decimals: Type.Integer(),
  strength: Words(STRENGTHS),
  period: NullablePeriod,
  deadline: NullableText,
  targetValue: Type.Number(),
  ...Standing,
  /** Target − level, positive = still to go; as it adds up, and as it is printed. */
  gap: NullableNumber,
  shownGap: NullableNumber,
  /** Regions by gap, most first, then what no region was given and the statistical difference; empty where `none` says why. */
  lines: Type.Array(
    Type.Object({
      step: Words(WATERFALL_STEPS),
      /** Null for what belongs to no region. */
      region: orNull(CodedName),
      gap: Type.Number(),
      shownGap: Type.Number(),
      /** Of the net gap; null where it is not above 0. */
      share: NullableNumber,
      estimated: Type.Boolean(),
      /** The region's own verdict; null for what belongs to no region, and for one without a figure. */
      verdict: orNull(Type.Object(Standing)),
    }),
  ),
  none: NullableWords(NO_DRAGGING),
  demo: Type.Boolean(),
});
export type Dragged = Static<typeof Dragged>;

export const MeetingQuestion = Type.Object({
  rule: Words(QUESTION_RULES),
  asked: Type.Object({ region: orNull(CodedName), unit: NullableText }),
  zh: Type.String(),
  en: Type.String(),
  /** Words of the document, in its language: a task's title, what is left open. */
  subject: NullableText,
  door: Type.Unsafe<Door>({
    type: 'object',
    properties: { to: { type: 'string', enum: ['verdict', 'target', 'milestone', 'collections', 'open'] } },
    required: ['to'],
    additionalProperties: true,
  }),
  demo: Type.Boolean(),
});
export type MeetingQuestion = Static<typeof MeetingQuestion>;

/** Three answers about one plan: who drags, what changed, what to ask. */
export const MeetingView = Type.Object({
  plan: Type.String(),
  asOf: Type.String(),
  /** The newest period that a target of the plan is judged by. */
  period: NullablePeriod,
  /** `period`: the one whose due day it is; null where it was asked for, or nothing was judged. */
  since: Type.Object({ day: Type.String(), period: NullablePeriod, asked: Type.Boolean() }),
  /** The plan's own targets: those shared out among regions first. */
  drags: Type.Array(Dragged),
  changed: Type.Object({
    /** What moved each target since, the plan's own region first. */
    targets: Type.Array(ChangeView),
    lights: Type.Array(ChangedLight),
    promises: Type.Array(ChangedPromise),
    milestones: Type.Array(ChangedMilestone),
    /** Figures that became known, and earlier ones that changed. */
    figures: Type.Object({ activity: Type.Integer(), revision: Type.Integer() }),
    /** Earlier figures that changed, the newest first, at most 12. */
    revised: Type.Array(ChangedFigure),
    /** The demonstration was removed in between: what it had brought is not listed as gone. */
    demoRemoved: Type.Boolean(),
  }),
  /** Drawn from the data by fixed rules, the most pressing first. */
  questions: Type.Array(MeetingQuestion),
  /** Whether they heed who has reported: `partly` for the regions that the caller may see. */
  reporting: Words(REPORTING_TOLD),
  demo: Type.Boolean(),
});
export type MeetingView = Static<typeof MeetingView>;
