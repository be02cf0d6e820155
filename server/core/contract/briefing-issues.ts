import { type Static, Type } from 'typebox';
import type { BriefingLink, Masthead } from '../domain/briefing/briefing.ts';
import { ISSUE_MOVES, ISSUE_STATES } from '../domain/briefing/life/issue-moves.ts';
import { PAPER_FORMATS, PAPER_STATES } from '../domain/briefing/life/paper.ts';
import { type BriefingSection, SECTION_NAMES } from '../domain/briefing/section.ts';
import { UsedTemplate } from './briefing-templates.ts';
import { CodedName, closed, NullableText, PeriodText, Words } from './common.ts';

const NullableInteger = Type.Unsafe<number | null>({ type: ['integer', 'null'] });

export const IssueFile = Type.Object({
  format: Words(PAPER_FORMATS),
  state: Words(PAPER_STATES, { description: 'made 之后不再改变；failed 时 fault 说明原因' }),
  size: NullableInteger,
  hash: Type.Unsafe<string | null>({ ...NullableText, description: '文件内容的 SHA-256' }),
  fault: NullableText,
  link: NullableText,
});
export type IssueFile = Static<typeof IssueFile>;

/** A briefing in the archive, drafted or issued. */
export const IssueRow = Type.Object({
  id: Type.String(),
  plans: Type.Array(Type.String()),
  region: CodedName,
  period: PeriodText,
  language: Words(['zh', 'en']),
  title: Type.String(),
  number: Type.String({ description: '总第21期' }),
  state: Words(ISSUE_STATES),
  correction: Type.Integer({ description: '0 为首次签发，其余为第几次更正' }),
  correctionOf: NullableText,
  reason: Type.Unsafe<string | null>({ ...NullableText, description: '更正的原因' }),
  code: Type.Unsafe<string | null>({ ...NullableText, description: '二维码地址里的编号；签发之前为空' }),
  contentHash: Type.Unsafe<string | null>({ ...NullableText, description: '核稿时固定的内容的 SHA-256' }),
  vintage: Type.Integer({ description: '编写时最新的数据批次' }),
  asOf: Type.String({ description: '内容是按这一时点的数据编写的' }),
  version: Type.Integer({ description: '每次改动加一；改动时须写明看到的是哪一版' }),
  madeBy: Type.String(),
  madeAt: Type.String(),
  changedAt: Type.String(),
  checkedBy: NullableText,
  checkedAt: NullableText,
  issuedBy: NullableText,
  issuedAt: NullableText,
  returnNote: NullableText,
  demo: Type.Boolean(),
  files: Type.Array(IssueFile),
});
export type IssueRow = Static<typeof IssueRow>;

export const IssueList = Type.Object({ items: Type.Array(IssueRow), total: Type.Integer() });
export type IssueList = Static<typeof IssueList>;

/** A number in written text that the data contradict. */
export const Contradiction = Type.Object({
  text: Type.String({ description: '文中的数字' }),
  zh: Type.String(),
  en: Type.String(),
});
export type Contradiction = Static<typeof Contradiction>;

const Passage = Type.Object({
  text: Type.String(),
  author: Type.String(),
  at: Type.String(),
  replaced: Type.String({ description: '写下时本节自动生成的文字' }),
  outdated: Type.Boolean({ description: '本节自动生成的文字在那以后有变化' }),
  contradictions: Type.Array(Contradiction),
});

/** A chapter as it is printed, with what a person wrote in it. */
export const IssueSection = Type.Object({
  name: Words(SECTION_NAMES),
  title: Type.String(),
  note: NullableText,
  edited: Type.Boolean(),
  blocks: Type.Unsafe<BriefingSection['blocks']>(Type.Array(Type.Unknown())),
  generated: Type.Array(Type.String(), { description: '自动生成的文字，一段一项' }),
  passage: Type.Union([Passage, Type.Null()]),
});
export type IssueSection = Static<typeof IssueSection>;

export const FigureDifference = Type.Object({
  section: Words(SECTION_NAMES),
  title: Type.String(),
  subject: Type.String(),
  aspect: Type.String(),
  before: NullableText,
  after: NullableText,
});
export type FigureDifference = Static<typeof FigureDifference>;

export const Differences = Type.Object({
  figures: Type.Array(FigureDifference),
  words: Type.Array(
    Type.Object({
      section: Words(SECTION_NAMES),
      title: Type.String(),
      before: Type.Array(Type.String()),
      after: Type.Array(Type.String()),
    }),
  ),
});
export type Differences = Static<typeof Differences>;

const MastheadView = Type.Unsafe<Masthead>(Type.Unknown());

const SameSubject = Type.Object({
  id: Type.String(),
  correction: Type.Integer(),
  state: Words(ISSUE_STATES),
  issuedAt: NullableText,
  code: NullableText,
});

export const IssueView = Type.Object({
  ...IssueRow.properties,
  masthead: MastheadView,
  sections: Type.Array(IssueSection),
  footer: Type.String(),
  /** The template that it was composed with; null = none. */
  template: Type.Union([UsedTemplate, Type.Null()]),
  /** Sections that have nothing to say of themselves and may be written. */
  addable: Type.Array(Words(SECTION_NAMES)),
  /** What the caller can do with it now. */
  moves: Type.Array(Words(ISSUE_MOVES)),
  mayCorrect: Type.Boolean(),
  mayRender: Type.Boolean(),
  /** The first issue and its corrections, the newest first. */
  subject: Type.Array(SameSubject),
  /** Against the issue that it corrects; null where it is none. */
  corrected: Type.Union([Differences, Type.Null()]),
  /** Figures that would be others if it were composed now; null for what is issued or discarded. */
  outOfDate: Type.Union([Type.Array(FigureDifference), Type.Null()]),
  link: Type.Unsafe<BriefingLink | null>(Type.Union([Type.Unknown(), Type.Null()])),
});
export type IssueView = Static<typeof IssueView>;

/** What a QR code leads to: an issued briefing as it was, and what changed since. */
export const IssuedView = Type.Object({
  issue: IssueRow,
  masthead: MastheadView,
  sections: Type.Array(IssueSection),
  footer: Type.String(),
  /** The newest correction; null where this is it. */
  correctedBy: Type.Union([SameSubject, Type.Null()]),
  comparedAt: Type.String(),
  /** Null where it cannot be composed now: a plan or region that is no longer kept. */
  since: Type.Union([Type.Array(FigureDifference), Type.Null()]),
});
export type IssuedView = Static<typeof IssuedView>;

export const NewIssueBody = Type.Object(
  {
    plans: Type.Array(Type.String({ maxLength: 40 }), { minItems: 1, maxItems: 20 }),
    region: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      maxLength: 40,
      description: '空为计划所在地区',
    }),
    period: PeriodText,
    language: Words(['zh', 'en']),
    template: Type.Optional(
      Type.Unsafe<string | null>({
        type: ['string', 'null'],
        maxLength: 100,
        description: '模板的编号或名称；空为计划专用的或标准的模板',
      }),
    ),
  },
  closed,
);
export type NewIssueBody = Static<typeof NewIssueBody>;

const version = Type.Integer({ description: '看到的是哪一版' });

/** Texts are judged by the service, which says what is wrong with them. */
export const PassageBody = Type.Object(
  {
    text: Type.Unsafe<string | null>({
      type: ['string', 'null'],
      maxLength: 20_000,
      description: '一行一段；空为恢复自动生成的文字',
    }),
    version,
  },
  closed,
);
export type PassageBody = Static<typeof PassageBody>;

export const IssueMoveBody = Type.Object(
  {
    move: Words(['regenerate', 'check', 'return', 'issue', 'discard']),
    version,
    note: Type.Optional(
      Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 2000, description: '退回时须写' }),
    ),
  },
  closed,
);
export type IssueMoveBody = Static<typeof IssueMoveBody>;

export const CorrectionBody = Type.Object({ reason: Type.String({ maxLength: 2000 }) }, closed);
export type CorrectionBody = Static<typeof CorrectionBody>;
