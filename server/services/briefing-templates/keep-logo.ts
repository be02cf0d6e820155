import { createHash } from 'node:crypto';
import type { KeptLogo } from '#core/contract/briefing-templates.ts';
import { AppError } from '#core/domain/errors.ts';
import type { Wording } from '#core/domain/wording.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { keepFile } from '#db/queries/uploads.ts';
import { logoPicture } from '../../briefing/logo-picture.ts';
import { checkLogo, type LogoFault } from '../../files/check-logo.ts';
import { authoriseSite } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { safeFileName } from '../uploads/file-name.ts';

const WHY: Record<LogoFault | 'cannot_be_drawn', Wording> = {
  empty: { zh: '文件是空的', en: 'the file is empty' },
  too_large: { zh: '文件超过 500 KB', en: 'it is larger than 500 KB' },
  other_content: { zh: '内容不是 PNG 或 SVG 图', en: 'it is neither a PNG nor an SVG' },
  something_hidden: { zh: '图里还夹带着别的内容', en: 'something else is hidden in it' },
  active: {
    zh: '图里有脚本、动画、链接或要从别处取的内容',
    en: 'it holds scripts, animation, links or parts from elsewhere',
  },
  letters: { zh: '图里有文字，请先转成轮廓（转曲）', en: 'it holds letters; turn them into outlines first' },
  cannot_be_drawn: { zh: '图打不开，或者太大', en: 'it cannot be drawn, or is too large' },
};

/**
 * Keeps a logo for a template: a PNG drawn anew from what was handed in. One that no template takes is forgotten after
 * a month.
 *
 * @throws AppError `forbidden`; `import-rejected` with the reason and `details.fault`
 */
export async function keepLogo(
  { db, now, actor }: ServiceContext,
  { name: given, bytes }: { name: string; bytes: Uint8Array },
): Promise<KeptLogo> {
  authoriseSite(actor, 'site.administer');
  const name = safeFileName(given);
  const { kind, fault } = await checkLogo(bytes);
  const picture = kind === null ? null : await logoPicture(bytes, kind);
  if (picture === null) {
    const why = fault ?? 'cannot_be_drawn';
    throw new AppError(
      'import-rejected',
      {
        zh: `“${name}”不能用作标志：${WHY[why].zh}。应为 500 KB 以内的 PNG 或 SVG。`,
        en: `“${name}” cannot be a logo: ${WHY[why].en}. A PNG or SVG of at most 500 KB is wanted.`,
      },
      {
        field: 'logo',
        fault: why,
      },
    );
  }
  const { png, width, height } = picture;
  const hash = createHash('sha256').update(png).digest('hex');
  const storedAt = now().toISOString();
  const size = png.byteLength;
  await db.transaction(async (tx) => {
    await keepFile(tx, { hash, name, mediaType: 'image/png', size, bytes: png, storedAt });
    await insertAuditEntry(tx, {
      at: storedAt,
      actor: actor.name,
      personId: actor.personId,
      action: 'briefing-template.logo',
      subject: `file:${hash}`,
      detail: { fileName: name, kind, size },
    });
  });
  return { hash, width, height };
}
