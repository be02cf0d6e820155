import { type Static, Type } from 'typebox';
import { SECTION_NAMES } from '../domain/briefing/section.ts';
import { closed, PeriodText, Words } from './common.ts';

const Said = Type.Unsafe<string | null>({ type: ['string', 'null'], maxLength: 1000 });
const InBoth = Type.Object({ zh: Said, en: Said }, closed);
const Hash = Type.Unsafe<string | null>({
  type: ['string', 'null'],
  pattern: '^[0-9a-f]{64}$',
  description: '标志图的编号，由上传标志得到；空为没有',
});

/** Lengths, colours and fonts are judged by the service, which names each fault. */
const settings = {
  plans: Type.Array(Type.String({ maxLength: 40 }), { maxItems: 100, description: '专用于这些计划' }),
  title: Type.Object(
    { ...InBoth.properties },
    { ...closed, description: '简报名称；{地区}、{期别} 由各期填入。空为自动' },
  ),
  office: InBoth,
  accent: Type.Unsafe<string | null>({ ...Said, description: '版头颜色，#rrggbb；印在白纸上须看得清' }),
  strong: Type.Unsafe<string | null>({ ...Said, description: '小标题、表头颜色' }),
  fonts: Type.Object({ title: Said, heading: Said, body: Said }, closed),
  sections: Type.Array(Words(SECTION_NAMES), { maxItems: 40, description: '要印的各节，按次序' }),
  copies: Type.Unsafe<string | null>({ ...Said, description: '抄送' }),
  footer: Said,
};

export const TemplateRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  standard: Type.Boolean({ description: '没有专用模板的计划用它；至多一个' }),
  ...settings,
  logo: Hash,
  version: Type.Integer({ description: '每次改动加一；改动时须写明看到的是哪一版' }),
  author: Type.String(),
  changedAt: Type.String(),
});
export type TemplateRow = Static<typeof TemplateRow>;

export const TemplateList = Type.Object({
  items: Type.Array(TemplateRow),
  /** Families that the server has. */
  fonts: Type.Array(Type.String()),
});
export type TemplateList = Static<typeof TemplateList>;

const draft = { name: Type.String({ maxLength: 400 }), ...settings, logo: Hash };

export const TemplateBody = Type.Object(
  {
    ...draft,
    standard: Type.Boolean(),
    version: Type.Unsafe<number | null>({ type: ['integer', 'null'], description: '所见版本；空为新建' }),
  },
  closed,
);
export type TemplateBody = Static<typeof TemplateBody>;

export const TemplatePreviewBody = Type.Object(
  {
    ...draft,
    plan: Type.String({ maxLength: 40 }),
    period: Type.Unsafe<string | null>({
      ...PeriodText,
      type: ['string', 'null'],
      description: '空为最近一个月',
    }),
    language: Words(['zh', 'en']),
    form: Words(['sheet', 'bulletin', 'phone']),
  },
  closed,
);
export type TemplatePreviewBody = Static<typeof TemplatePreviewBody>;

export const KeptLogo = Type.Object({
  hash: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
});
export type KeptLogo = Static<typeof KeptLogo>;

/** Which template something was made with. */
export const UsedTemplate = Type.Object({
  id: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
});
