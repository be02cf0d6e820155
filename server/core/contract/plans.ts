import { type Static, Type } from 'typebox';
import {
  CodedName,
  NullableBoolean,
  NullableNumber,
  NullableText,
  NullableTextList,
  Words,
} from './common.ts';

const place = {
  locator: Type.String({ description: 'Chapter and clause of the document' }),
  line: Type.Integer({ description: 'Line of the document, from 1' }),
};

/** What a document leaves open, and the public codes of what it concerns. */
export const Ambiguity = Type.Object({
  code: Type.String(),
  title: Type.String(),
  detail: Type.String(),
  concerns: Type.Array(Type.String()),
});
export type Ambiguity = Static<typeof Ambiguity>;

export const PlanSummary = Type.Object({
  code: Type.String(),
  title: Type.String(),
  shortTitle: Type.String(),
  titleEn: Type.String(),
  kind: Words(['action_plan', 'event_notice']),
  status: Words(['issued', 'draft_for_comment', 'superseded']),
  docNo: NullableText,
  issuers: NullableTextList,
  leadUnit: NullableText,
  signedDate: NullableText,
  region: CodedName,
  periodFrom: NullableText,
  periodTo: NullableText,
  horizons: NullableTextList,
  supersededBy: NullableText,
  note: NullableText,
  counts: Type.Object({
    targets: Type.Integer(),
    goals: Type.Integer(),
    tasks: Type.Integer(),
    safeguards: Type.Integer(),
  }),
});
export type PlanSummary = Static<typeof PlanSummary>;

const Box = Type.Object({
  code: Type.String(),
  title: Type.String(),
  taskCode: NullableText,
  items: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), line: Type.Integer() })),
  ...place,
});

const Event = Type.Object({
  code: Type.String(),
  name: Type.String(),
  date: NullableText,
  place: NullableText,
  host: NullableText,
  outcomes: Type.Array(
    Type.Object({
      fact: Type.String(),
      sources: Type.Array(Type.String()),
      confidence: Type.String(),
      note: NullableText,
    }),
  ),
  ...place,
});

const Subsidy = Type.Object({
  code: Type.String(),
  item: Type.String(),
  amount: NullableNumber,
  unit: NullableText,
  per: NullableText,
  isCeiling: NullableBoolean,
  condition: NullableText,
  window: NullableText,
  ...place,
});

const CityFocus = Type.Object({
  code: Type.String(),
  region: Type.Unsafe<{ code: string; name: string } | null>({
    type: ['object', 'null'],
    properties: { code: { type: 'string' }, name: { type: 'string' } },
    required: ['code', 'name'],
  }),
  regionName: Type.String(),
  role: NullableText,
  focus: Type.Array(Type.String()),
  note: NullableText,
  ...place,
});

const StructuralCount = Type.Object({
  code: Type.String(),
  label: Type.String(),
  value: Type.Integer(),
  unit: Type.String(),
  items: NullableTextList,
  deadline: NullableText,
  ...place,
});

/** A plan with everything in it that is neither target, goal nor task: those have lists of their own. */
export const PlanDetail = Type.Object({
  ...PlanSummary.properties,
  addressees: NullableTextList,
  copiedTo: NullableTextList,
  basis: NullableTextList,
  publicity: NullableText,
  printedDate: NullableText,
  cityFocuses: Type.Array(CityFocus),
  subsidies: Type.Array(Subsidy),
  boxes: Type.Array(Box),
  events: Type.Array(Event),
  structuralCounts: Type.Array(StructuralCount),
  policyHooks: Type.Array(Type.Object({ code: Type.String(), text: Type.String(), ...place })),
  ambiguities: Type.Array(Ambiguity),
});
export type PlanDetail = Static<typeof PlanDetail>;

export const GoalRow = Type.Object({
  code: Type.String(),
  plan: Type.String(),
  label: Type.String(),
  type: Words(['qualitative', 'batch', 'annual_batch', 'coverage', 'milestone', 'delegated_quant']),
  deadline: NullableText,
  suggestedEvidence: NullableText,
  taskCode: NullableText,
  ambiguities: Type.Array(Type.String()),
  ...place,
});
export type GoalRow = Static<typeof GoalRow>;

export const TaskRow = Type.Object({
  code: Type.String(),
  plan: Type.String(),
  number: Type.String(),
  title: Type.String(),
  section: Type.String(),
  kind: Words(['task', 'safeguard', 'requirement', 'area']),
  /** Where the document names the units: in the task's own text, elsewhere, or not at all. */
  unitSource: Words(['inline', 'inferred', 'none']),
  units: Type.Array(Type.Object({ name: Type.String(), writtenAs: Type.String() })),
  note: NullableText,
  ambiguities: Type.Array(Type.String()),
  ...place,
});
export type TaskRow = Static<typeof TaskRow>;
