import { type Static, Type } from 'typebox';
import type { Sentence } from '../domain/briefing/sentence.ts';
import { LIGHTS } from '../domain/light.ts';
import { MILESTONE_STATES } from '../domain/milestone.ts';
import { OUTLOOK_CLASSES } from '../domain/outlook.ts';
import { STATES } from '../domain/state.ts';
import { NullableNumber, NullableText, NullableWords, PeriodText, Words } from './common.ts';

export const MonthText = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: '2026-09' });

export const BriefingParams = Type.Object({ plan: Type.String(), month: MonthText });

export const BriefingListing = Type.Object({
  plan: Type.String(),
  month: MonthText,
  title: Type.String(),
  issue: Type.String(),
  /** The content, and its files: one A4 page as `pdf` and `png`, the bulletin, a telephone's picture, Word, slides. */
  links: Type.Object({
    json: Type.String(),
    pdf: Type.String(),
    png: Type.String(),
    docx: Type.String(),
    pptx: Type.String(),
    bulletin: Type.String(),
    phone: Type.String(),
  }),
});
export type BriefingListing = Static<typeof BriefingListing>;

const light = NullableWords(LIGHTS);
const state = Words(STATES);

/** A sentence: words, and figures as printed beside what they are. */
const SentencePieces = Type.Unsafe<Sentence>(
  Type.Array(Type.Union([Type.String(), Type.Object({ text: Type.String(), value: Type.Number(), light })])),
);

const Card = Type.Object({
  label: Type.String(),
  text: Type.String(),
  value: NullableNumber,
  unit: Type.String(),
  note: Type.String(),
  light,
});

const Trend = Type.Object({
  title: Type.String(),
  note: Type.String(),
  target: Type.String(),
  unit: Type.String(),
  decimals: Type.Integer(),
  levels: Type.Array(
    Type.Object({
      period: PeriodText,
      value: NullableNumber,
      estimated: Type.Boolean(),
      demo: Type.Boolean(),
    }),
  ),
  planLine: Type.Array(Type.Object({ date: Type.String(), value: Type.Number() })),
  goal: Type.Union([
    Type.Object({ date: Type.String(), value: Type.Number(), text: Type.String() }),
    Type.Null(),
  ]),
  moment: Type.Union([
    Type.Object({ period: PeriodText, value: Type.Number(), againstPlan: NullableNumber }),
    Type.Null(),
  ]),
  forecast: Type.Array(
    Type.Object({ date: Type.String(), value: Type.Number(), low: Type.Number(), high: Type.Number() }),
  ),
});

const Outlook = Type.Object({
  title: Type.String(),
  note: Type.String(),
  sentences: Type.Array(SentencePieces),
});

const TargetRow = Type.Object({
  code: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  goal: Type.String(),
  deadline: Type.String(),
  period: Type.String(),
  level: Type.String(),
  change: Type.String(),
  completion: Type.String(),
  timeElapsed: Type.String(),
  distanceCovered: Type.String(),
  bar: Type.Union([Type.Object({ covered: Type.Number(), planned: NullableNumber }), Type.Null()]),
  gap: Type.String(),
  status: Type.String(),
  outlook: Type.Union([
    Type.Object({ class: Words(OUTLOOK_CLASSES), word: Type.String(), projection: Type.String() }),
    Type.Null(),
  ]),
  state,
  light,
  verdict: Type.String(),
});

const Regions = Type.Object({
  title: Type.String(),
  period: Type.String(),
  unit: Type.String(),
  decimals: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      name: Type.String(),
      state,
      light,
      distanceCovered: NullableNumber,
      planShare: NullableNumber,
      gap: NullableNumber,
      missing: NullableText,
    }),
  ),
  remarks: Type.Array(SentencePieces),
});

const Heat = Type.Object({
  title: Type.String(),
  note: Type.String(),
  columns: Type.Array(Type.String()),
  rows: Type.Array(
    Type.Object({
      name: Type.String(),
      cells: Type.Array(Type.Object({ text: Type.String(), state: NullableWords(STATES), light })),
    }),
  ),
});

const List = Type.Object({
  title: Type.String(),
  note: Type.String(),
  items: Type.Array(
    Type.Object({
      mark: Type.String(),
      text: Type.String(),
      aside: Type.String(),
      verdict: Type.Union([
        Type.Object({ state: Words(MILESTONE_STATES), light, word: Type.String() }),
        Type.Null(),
      ]),
    }),
  ),
});

/** Everything that a briefing says: text ready to print, numbers beside it unrounded. */
export const BriefingView = Type.Object({
  plan: Type.String(),
  month: MonthText,
  masthead: Type.Object({
    title: Type.String(),
    month: Type.String(),
    issue: Type.String(),
    basis: Type.String(),
    issuer: Type.String(),
    cutOff: Type.String(),
    marks: Type.Array(Type.Object({ kind: Words(['draft', 'demo']), text: Type.String() })),
  }),
  cards: Type.Array(Card),
  summary: Type.Array(SentencePieces),
  trend: Type.Union([Trend, Type.Null()]),
  outlook: Type.Union([Outlook, Type.Null()]),
  targets: Type.Array(TargetRow),
  targetsNote: Type.Object({
    text: Type.String(),
    /** Columns in which all rows say the same: `text` says it for them. */
    instead: Type.Array(Words(['deadline', 'period'])),
  }),
  regions: Type.Union([Regions, Type.Null()]),
  heat: Type.Union([Heat, Type.Null()]),
  basis: Type.Array(Type.String()),
  attention: Type.Array(SentencePieces),
  goals: Type.Union([List, Type.Null()]),
  tasks: Type.Union([List, Type.Null()]),
  events: Type.Union([List, Type.Null()]),
  notes: Type.Array(Type.String()),
  footer: Type.String(),
});
export type BriefingView = Static<typeof BriefingView>;
