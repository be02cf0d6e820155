import type { Locale } from '../../format.ts';
import type { PlanCode } from '../../units.ts';
import type { SectionName } from '../section.ts';

/** Letters that a site may choose: of the title, of headings, of running text. */
export const FONT_ROLES = ['title', 'heading', 'body'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/** What a site's template settles. Null = as without a template. */
export interface TemplateSettings {
  /** The plans whose own it is; others use the standard one. */
  plans: readonly PlanCode[];
  /** Name of the bulletin; {地区} and {期别}, or {region} and {report}, stand for what each issue has. */
  title: Record<Locale, string | null>;
  /** 编印单位 */
  office: Record<Locale, string | null>;
  /** Of the masthead and the marks beside headings, #rrggbb. */
  accent: string | null;
  /** Of headings and of the heads of tables, #rrggbb. */
  strong: string | null;
  /** Families, by the names inside the font files. */
  fonts: Record<FontRole, string | null>;
  /** The sections that stand in it, in their order. */
  sections: readonly SectionName[];
  /** 抄送 */
  copies: string | null;
  /** A line at the foot, such as how the office is reached. */
  footer: string | null;
}

export interface Logo {
  /** PNG, base64. */
  png: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** How a briefing looks, as it is kept with it: what is issued stays as it was, whatever becomes of the template. */
export interface Look extends Omit<TemplateSettings, 'plans' | 'title' | 'office'> {
  template: { id: string; name: string; version: number };
  /** In the briefing's language, with its placeholders. */
  title: string | null;
  office: string | null;
  logo: Logo | null;
}

/** A template as a briefing in one language has it. */
export function lookOf(
  template: Look['template'],
  { title, office, plans: _, ...settings }: TemplateSettings,
  logo: Logo | null,
  locale: Locale,
): Look {
  const { id, name, version } = template;
  return {
    template: { id, name, version },
    title: title[locale],
    office: office[locale],
    ...settings,
    logo,
  };
}

const PLACES = /\{(地区|region|期别|report)\}/g;

/** The name of one issue: {地区}机器人产业监测{期别} → 山东省机器人产业监测月报. */
export function issueTitle(pattern: string, { region, report }: { region: string; report: string }): string {
  return pattern.replace(PLACES, (_, name: string) =>
    name === '地区' || name === 'region' ? region : report,
  );
}

/** What stands between braces and means nothing; null where all is understood. */
export function unknownPlace(pattern: string): string | null {
  return /[{}][^{}]*\}?/.exec(pattern.replace(PLACES, ''))?.[0] ?? null;
}
