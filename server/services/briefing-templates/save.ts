import type { TemplateBody, TemplateRow } from '#core/contract/briefing-templates.ts';
import { AppError } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import {
  findTemplates,
  lockTemplates,
  putTemplate,
  type TemplateRecord,
} from '#db/queries/briefing-templates.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { refuseFaults, refuseOldVersion } from './refuse.ts';
import { settingsOf, templateRow } from './rows.ts';

export const TEMPLATE_SUBJECT = (id: string) => `briefing-template:${id}`;
const FRESH = 0;

/**
 * Makes a template, or puts another version in its place. What was issued keeps the one it was issued with.
 *
 * @throws AppError `forbidden`; `invalid-request` with every fault; `conflict` for a name that is taken, a plan that
 *   has another template of its own, and when it was changed since the version that was seen
 */
export async function saveTemplate(
  { db, now, actor }: ServiceContext,
  id: string,
  { version: seen, standard, logo, ...body }: TemplateBody,
  fontsDir: string | null,
): Promise<TemplateRow> {
  authoriseSite(actor, 'site.administer');
  const name = body.name.trim();
  const settings = settingsOf(body);
  await refuseFaults(db, { name, logo, ...settings }, fontsDir);
  return db.transaction(async (tx) => {
    await lockTemplates(tx);
    const all = await findTemplates(tx);
    const before = all.find((one) => one.id === id);
    refuseOldVersion(before, seen);
    const others = all.filter((one) => one.id !== id);
    refuseTaken(others, name, settings.plans);
    const at = now().toISOString();
    const version = (before?.version ?? FRESH) + 1;
    const changed = { author: actor.name, changedAt: at };
    await putTemplate(tx, { id, name, standard, settings, logoHash: logo, version, ...changed });
    if (standard) await giveUpStandard(tx, others, changed);
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId: actor.personId,
      action: 'briefing-template.save',
      subject: TEMPLATE_SUBJECT(id),
      detail: { name, standard, ...settings, logo, version, before: before ? { ...before } : null },
    });
    return templateRow((await findTemplates(tx)).find((one) => one.id === id)!);
  });
}

function refuseTaken(others: readonly TemplateRecord[], name: string, plans: readonly string[]): void {
  if (others.some((one) => one.name === name))
    throw new AppError(
      'conflict',
      {
        zh: `已有名为“${name}”的模板，请换一个名称。`,
        en: `There is a template named “${name}” already. Please take another name.`,
      },
      { field: 'name' },
    );
  for (const other of others) {
    const plan = other.settings.plans.find((one) => plans.includes(one));
    if (plan === undefined) continue;
    throw new AppError(
      'conflict',
      {
        zh: `计划 ${plan} 已有专用模板“${other.name}”，请先在那里取消。`,
        en: `Plan ${plan} has its own template “${other.name}” already. Take it off there first.`,
      },
      {
        field: 'plans',
        plan,
      },
    );
  }
}

/** Only one is the standard; the one that was is changed by that. */
async function giveUpStandard(
  tx: Db,
  others: readonly TemplateRecord[],
  changed: { author: string; changedAt: string },
): Promise<void> {
  for (const one of others.filter(({ standard }) => standard))
    await putTemplate(tx, { ...one, standard: false, version: one.version + 1, ...changed });
}
