import { type Logo, type Look, lookOf, type TemplateSettings } from '#core/domain/briefing/look/look.ts';
import { notFound } from '#core/domain/errors.ts';
import type { Locale } from '#core/domain/format.ts';
import type { PlanCode } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { findTemplates, type TemplateRecord } from '#db/queries/briefing-templates.ts';
import { loadFileBytes } from '#db/queries/uploads.ts';

/** Which template: by its id or name; that of all its plans, else the standard one, when left out. */
export type AskedTemplate = string | null | undefined;

/**
 * How a plan's briefing looks; null where no template applies.
 * @throws AppError `not-found` for a template that was asked for and is not there
 */
export async function lookFor(
  db: Db,
  { plans, template, language }: { plans: readonly PlanCode[]; template?: AskedTemplate; language: Locale },
): Promise<Look | null> {
  const found = chosen(await findTemplates(db), plans, template ?? null);
  return found && lookOf(found, found.settings, await logoOf(db, found.logoHash), language);
}

function chosen(
  all: readonly TemplateRecord[],
  plans: readonly PlanCode[],
  asked: string | null,
): TemplateRecord | null {
  if (asked !== null) {
    const found = all.find(({ id, name }) => id === asked || name === asked);
    if (!found) throw notFound('简报模板', asked);
    return found;
  }
  const own = all.find(({ settings }) => plans.every((plan) => settings.plans.includes(plan)));
  return own ?? all.find(({ standard }) => standard) ?? null;
}

/** A template's id where it is still there: what was begun with one that is gone goes on as any other. */
export async function keptTemplate(db: Db, id: string | null): Promise<string | null> {
  if (id === null) return null;
  return (await findTemplates(db)).some((one) => one.id === id) ? id : null;
}

/** What is not saved yet as a look. */
export async function draftLook(
  db: Db,
  { name, logo, ...settings }: TemplateSettings & { name: string; logo: string | null },
  language: Locale,
): Promise<Look> {
  return lookOf({ id: 'draft', name, version: 1 }, settings, await logoOf(db, logo), language);
}

async function logoOf(db: Db, hash: string | null): Promise<Logo | null> {
  if (hash === null) return null;
  const bytes = Buffer.from(await loadFileBytes(db, hash));
  // a PNG of our own making: its header holds its size
  return { png: bytes.toString('base64'), width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
