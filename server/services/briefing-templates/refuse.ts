import { type TemplateDraft, templateFaults } from '#core/domain/briefing/look/template-faults.ts';
import { AppError } from '#core/domain/errors.ts';
import type { Db } from '#db/client.ts';
import { findKeptMedia, type TemplateRecord } from '#db/queries/briefing-templates.ts';
import { findPlans } from '#db/queries/plans.ts';
import { fontFamilies } from '../../briefing/font-names.ts';

/** @throws AppError `invalid-request` with the first faulty field in `details.field` and every fault in `details.faults` */
export async function refuseFaults(
  db: Db,
  draft: TemplateDraft & { logo: string | null },
  fontsDir: string | null,
): Promise<void> {
  const plans = new Set((await findPlans(db)).map(({ code }) => code));
  const faults = templateFaults(draft, { plans, fonts: fontFamilies(fontsDir) });
  if (draft.logo !== null && (await findKeptMedia(db, draft.logo)) !== 'image/png')
    faults.push({
      field: 'logo',
      zh: '标志图没有保存，请重新上传',
      en: 'the logo is not kept: hand it in again',
    });
  if (faults.length === 0) return;
  throw new AppError(
    'invalid-request',
    {
      zh: `模板有误：${faults.map(({ zh }) => zh).join('；')}。`,
      en: `The template is wrong: ${faults.map(({ en }) => en).join('; ')}.`,
    },
    {
      field: faults[0]!.field,
      faults,
    },
  );
}

/**
 * Ends what somebody does to a version that is not the present one.
 * @param seen the version that they saw; null = they take it for new
 * @throws AppError `conflict`
 */
export function refuseOldVersion(current: TemplateRecord | undefined, seen: number | null): void {
  if ((current?.version ?? null) === seen) return;
  throw new AppError(
    'conflict',
    current
      ? {
          zh: `模板“${current.name}”已由“${current.author}”改动，请看看现在的内容，再决定是否改。`,
          en: `The template “${current.name}” was changed by “${current.author}”. Look at what it says now, then decide.`,
        }
      : {
          zh: '这个模板已被删除，改动没有保存。',
          en: 'This template was deleted, so the changes were not kept.',
        },
    { version: current?.version ?? null },
  );
}
