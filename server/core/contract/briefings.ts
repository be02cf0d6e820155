import { type Static, Type } from 'typebox';
import type { Member } from '../domain/briefing/briefing.ts';
import { BRIEFING_KINDS } from '../domain/briefing/periods.ts';
import { SECTION_NAMES, type SectionName } from '../domain/briefing/section.ts';
import { MILESTONE_STATES } from '../domain/milestone.ts';
import { OUTLOOK_CLASSES } from '../domain/outlook.ts';
import { STATES } from '../domain/state.ts';
import { Card, Changes, Discipline, light, NextStep, SentencePieces, state } from './briefing-parts.ts';
import { UsedTemplate } from './briefing-templates.ts';
import { NullableNumber, NullableText, NullableWords, PeriodText, Words } from './common.ts';

/** 2026-09, 2026-Q3 or 2026. */
export const BriefingPeriod = Type.String({
  pattern: '^\\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$',
  description: '月 2026-09、季 2026-Q3 或年 2026',
});

export const BriefingParams = Type.Object({
  plan: Type.String({
    pattern: '^[^,]+(,[^,]+){0,19}$',
    description: '计划编码；几个计划合编一期时用逗号隔开，如 SD,JS',
  }),
  period: BriefingPeriod,
});

export const BriefingLanguage = Type.Optional(Words(['zh', 'en']));

export const BriefingListing = Type.Object({
  plan: Type.String(),
  /** Null = the plan as a whole. */
  region: NullableText,
  period: BriefingPeriod,
  kind: Words(BRIEFING_KINDS),
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
      own: Type.Boolean(),
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
  language: Words(['zh', 'en']),
  plan: Type.String(),
  region: NullableText,
  period: BriefingPeriod,
  masthead: Type.Object({
    title: Type.String(),
    period: Type.String(),
    issue: Type.String(),
    basis: Type.String(),
    issuer: Type.String(),
    cutOff: Type.String(),
    marks: Type.Array(
      Type.Object({ kind: Words(['draft', 'demo', 'correction', 'unissued']), text: Type.String() }),
    ),
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
  discipline: Type.Union([Discipline, Type.Null()]),
  changes: Type.Union([Changes, Type.Null()]),
  attention: Type.Array(SentencePieces),
  nextSteps: Type.Array(NextStep),
  focus: Type.Union([List, Type.Null()]),
  goals: Type.Union([List, Type.Null()]),
  tasks: Type.Union([List, Type.Null()]),
  events: Type.Union([List, Type.Null()]),
  notes: Type.Array(Type.String()),
  footer: Type.String(),
  /** What each plan's own briefing says, where it is of several; left out where it is of one. */
  members: Type.Optional(
    Type.Unsafe<readonly Member[]>(
      Type.Array(Type.Object({ name: Type.String(), briefing: Type.Unknown() })),
    ),
  ),
  /** The site's template that it is composed with; left out where there is none. */
  look: Type.Optional(
    Type.Object({
      template: UsedTemplate,
      sections: Type.Unsafe<readonly SectionName[]>(Type.Array(Words(SECTION_NAMES))),
      copies: NullableText,
      footer: NullableText,
    }),
  ),
});
export type BriefingView = Static<typeof BriefingView>;
