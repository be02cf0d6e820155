import type { TemplatePreviewBody } from '#core/contract/briefing-templates.ts';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { briefingPeriods } from '#core/domain/briefing/periods.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { AppError } from '#core/domain/errors.ts';
import { authoriseSite } from '../authorise.ts';
import { loadBriefing } from '../briefings.ts';
import type { ServiceContext } from '../context.ts';
import { draftLook } from './look.ts';
import { refuseFaults } from './refuse.ts';
import { settingsOf } from './rows.ts';

/**
 * A plan's briefing as it would look with a template that is not saved.
 * @throws AppError `forbidden`, `not-found` for a plan or period, `invalid-request` with every fault of the template
 */
export async function previewTemplate(
  context: ServiceContext,
  { plan, period, language, form: _, ...draft }: TemplatePreviewBody,
  fontsDir: string | null,
): Promise<Briefing> {
  const { db, now, actor } = context;
  authoriseSite(actor, 'site.administer');
  const name = draft.name.trim() === '' ? '—' : draft.name.trim();
  const settings = { ...settingsOf(draft), name, logo: draft.logo };
  await refuseFaults(db, settings, fontsDir);
  const [newest] = briefingPeriods(chinaDate(now().toISOString()), ['month']);
  const asked = period ?? newest;
  if (asked === undefined)
    throw new AppError('not-found', {
      zh: '目前还没有可以预览的月份。',
      en: 'There is no month to preview yet.',
    });
  const look = await draftLook(db, settings, language);
  return loadBriefing(context, { plan, period: asked, language, look });
}
