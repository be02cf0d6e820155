import type { TemplateList } from '#core/contract/briefing-templates.ts';
import { findTemplates } from '#db/queries/briefing-templates.ts';
import { fontFamilies } from '../../briefing/font-names.ts';
import type { ServiceContext } from '../context.ts';
import { templateRow } from './rows.ts';

/** The site's templates, the standard one first, and the fonts that they can choose from. */
export async function listTemplates(
  { db }: Pick<ServiceContext, 'db'>,
  fontsDir: string | null,
): Promise<TemplateList> {
  return { items: (await findTemplates(db)).map(templateRow), fonts: fontFamilies(fontsDir) };
}
