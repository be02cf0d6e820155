import { isPeriod, type Period } from '../period.ts';
import type { PlanCode, RegionCode } from '../units.ts';

/** Rises when a template's columns change their meaning; files made from an older one are refused. */
export const TEMPLATE_VERSION = 1;

/** The hidden sheet by which a workbook is recognised, whatever its file is called. */
export const KEY_SHEET = '_robot_plan_template';

/** What a template was made for. */
export interface TemplateKey {
  version: number;
  /** Null for a template that belongs to a region and to no plan. */
  plan: PlanCode | null;
  region: RegionCode;
  period: Period;
}

const PATTERN = /^robot-plan-template;v=(\d{1,4});plan=([^;]*);region=([^;]+);period=([^;]+)$/;

export function writeTemplateKey({ version, plan, region, period }: TemplateKey): string {
  return `robot-plan-template;v=${version};plan=${plan ?? ''};region=${region};period=${period}`;
}

/** The inverse; null for a text that is no key. */
export function readTemplateKey(text: string): TemplateKey | null {
  const match = PATTERN.exec(text.trim());
  if (!match || !isPeriod(match[4]!)) return null;
  return { version: Number(match[1]), plan: match[2] || null, region: match[3]!, period: match[4]! };
}
