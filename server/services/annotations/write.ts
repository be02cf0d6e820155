import { randomUUID } from 'node:crypto';
import type { AnnotationBody, AnnotationRow } from '#core/contract/annotations.ts';
import { AppError, notFound } from '#core/domain/errors.ts';
import type { MeasureKind } from '#core/domain/indicator.ts';
import { isPlainLine } from '#core/domain/plain-line.ts';
import { findAnnotation, insertAnnotation, withdrawAnnotation } from '#db/queries/annotations.ts';
import { insertAuditEntry } from '#db/queries/audit.ts';
import { findIndicators } from '#db/queries/indicators.ts';
import { findRegions } from '#db/queries/regions.ts';
import { requireAccount } from '../account/own.ts';
import { authorise } from '../authorise.ts';
import type { ServiceContext } from '../context.ts';
import { momentOf } from '../moment.ts';
import { gather } from '../progress/gather.ts';
import { annotationRow, mayWithdraw } from './list.ts';

/**
 * Pins a remark to a figure that there is.
 * @throws AppError `unauthenticated`, `forbidden` outside one's regions; `not-found` for a figure that is not there;
 *   `invalid-request` for a text with signs that cannot be seen
 */
export async function writeAnnotation(
  context: ServiceContext,
  { indicator: code, region: place, period, form, text }: AnnotationBody,
): Promise<AnnotationRow> {
  const { db, now, actor } = context;
  const personId = requireAccount(actor);
  const indicator = (await findIndicators(db)).find((one) => one.code === code);
  if (!indicator) throw notFound('指标', code);
  const region = (await findRegions(db)).find((one) => one.code === place);
  if (!region) throw notFound('地区', place);
  await authorise(context, 'annotation.write', place);
  const plain = text.trim();
  if (!isPlainLine(plain))
    throw new AppError(
      'invalid-request',
      {
        zh: '备注不能含有换行、控制字符或改变文字方向的字符。',
        en: 'A remark may hold no line breaks, control characters or characters that turn the direction of writing.',
      },
      {
        field: 'text',
      },
    );
  await requireFigure(context, indicator.measureKind, { indicator: code, region: place, period, form });
  const at = now().toISOString();
  const id = randomUUID();
  await db.transaction(async (tx) => {
    await insertAnnotation(tx, {
      ...{ id, indicatorId: indicator.id, regionId: region.id, period, form, text: plain },
      ...{ personId, author: actor.name, createdAt: at },
    });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId,
      action: 'annotation.write',
      subject: `annotation:${id}`,
      detail: { indicator: code, region: place, period, form, note: plain },
    });
  });
  return annotationRow(context, (await findAnnotation(db, id))!);
}

/**
 * Takes a remark down: it is gone from now on, and stays on what is shown of earlier moments.
 * @throws AppError `unauthenticated`, `forbidden`; `not-found`, `conflict` for one that was taken down before
 */
export async function takeDownAnnotation(context: ServiceContext, id: string): Promise<void> {
  const { db, now, actor } = context;
  const personId = requireAccount(actor);
  const found = await findAnnotation(db, id);
  if (!found) throw new AppError('not-found', { zh: '没有这条备注。', en: 'There is no such remark.' });
  await authorise(context, 'annotation.write', found.region);
  if (!(await mayWithdraw(context, found)))
    throw new AppError('forbidden', {
      zh: '只有写备注的人和本地区的管理员可以撤下它。',
      en: 'Only who wrote a remark, and administrators of its region, may take it down.',
    });
  const at = now().toISOString();
  await db.transaction(async (tx) => {
    if (!(await withdrawAnnotation(tx, id, actor.name, at)))
      throw new AppError('conflict', { zh: '这条备注已经撤下。', en: 'This remark was taken down already.' });
    await insertAuditEntry(tx, {
      at,
      actor: actor.name,
      personId,
      action: 'annotation.withdraw',
      subject: `annotation:${id}`,
      detail: { indicator: found.indicator, region: found.region, period: found.period, note: found.text },
    });
  });
}

/** A figure that was reported, or a ratio that is recomputed for the period. */
async function requireFigure(
  context: ServiceContext,
  kind: MeasureKind,
  { indicator, region, period, form }: Omit<AnnotationBody, 'text'>,
): Promise<void> {
  const gathered = await gather(context, [{ indicator, region }], await momentOf(context, undefined));
  const reported = gathered
    .observations(indicator, region)
    .some((one) => one.period === period && one.form === form);
  const computed =
    (kind === 'ratio' || kind === 'share') &&
    form === 'point' &&
    gathered.levels(indicator, region).some((level) => level.period === period);
  if (!reported && !computed)
    throw new AppError(
      'not-found',
      {
        zh: '没有这个数，备注只能写在已有的数上。',
        en: 'There is no such figure; a remark stands beside a figure.',
      },
      {
        indicator,
        region,
        period,
        form,
      },
    );
}
