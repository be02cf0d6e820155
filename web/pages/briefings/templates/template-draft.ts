import type { TemplateBody, TemplateRow } from '#core/contract/briefing-templates.ts';
import { SECTION_NAMES, type SectionName } from '#core/domain/briefing/section.ts';

/** A template while it is made: every section has its place, those that are off too. */
export interface TemplateDraft {
  id: string;
  name: string;
  standard: boolean;
  plans: string[];
  titleZh: string;
  titleEn: string;
  officeZh: string;
  officeEn: string;
  accent: string;
  strong: string;
  fonts: { title: string; heading: string; body: string };
  order: SectionName[];
  off: SectionName[];
  copies: string;
  footer: string;
  logo: string | null;
  /** Null = it is new. */
  version: number | null;
}

export function draftOf(row: TemplateRow | null): TemplateDraft {
  const sections = row?.sections ?? SECTION_NAMES;
  return {
    id: row?.id ?? crypto.randomUUID(),
    name: row?.name ?? '',
    standard: row?.standard ?? false,
    plans: row?.plans ?? [],
    titleZh: row?.title.zh ?? '',
    titleEn: row?.title.en ?? '',
    officeZh: row?.office.zh ?? '',
    officeEn: row?.office.en ?? '',
    accent: row?.accent ?? '',
    strong: row?.strong ?? '',
    fonts: {
      title: row?.fonts.title ?? '',
      heading: row?.fonts.heading ?? '',
      body: row?.fonts.body ?? '',
    },
    order: [...sections, ...SECTION_NAMES.filter((name) => !sections.includes(name))],
    off: SECTION_NAMES.filter((name) => !sections.includes(name)),
    copies: row?.copies ?? '',
    footer: row?.footer ?? '',
    logo: row?.logo ?? null,
    version: row?.version ?? null,
  };
}

export function bodyOf(draft: TemplateDraft): TemplateBody {
  const { name, standard, plans, titleZh, titleEn, officeZh, officeEn, fonts, order, off, logo } = draft;
  return {
    name,
    standard,
    plans,
    title: { zh: said(titleZh), en: said(titleEn) },
    office: { zh: said(officeZh), en: said(officeEn) },
    accent: said(draft.accent),
    strong: said(draft.strong),
    fonts: { title: said(fonts.title), heading: said(fonts.heading), body: said(fonts.body) },
    sections: order.filter((section) => !off.includes(section)),
    copies: said(draft.copies),
    footer: said(draft.footer),
    logo,
    version: draft.version,
  };
}

function said(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
