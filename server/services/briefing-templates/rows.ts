import type { TemplateRow } from '#core/contract/briefing-templates.ts';
import type { TemplateSettings } from '#core/domain/briefing/look/look.ts';
import type { TemplateRecord } from '#db/queries/briefing-templates.ts';

/** A template as it travels. */
export function templateRow({ settings, logoHash, ...row }: TemplateRecord): TemplateRow {
  return { ...row, ...copied(settings), logo: logoHash };
}

/** Only what settings are made of, whatever else came along; blank texts are none. */
export function settingsOf(body: TemplateSettings): TemplateSettings {
  const { plans, title, office, accent, strong, fonts, sections, copies, footer } = body;
  return {
    plans: [...new Set(plans)],
    title: { zh: said(title.zh), en: said(title.en) },
    office: { zh: said(office.zh), en: said(office.en) },
    accent: said(accent)?.toLowerCase() ?? null,
    strong: said(strong)?.toLowerCase() ?? null,
    fonts: { title: said(fonts.title), heading: said(fonts.heading), body: said(fonts.body) },
    sections: [...sections],
    copies: said(copies),
    footer: said(footer),
  };
}

function copied({ plans, sections, ...settings }: TemplateSettings) {
  return { ...settings, plans: [...plans], sections: [...sections] };
}

function said(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
