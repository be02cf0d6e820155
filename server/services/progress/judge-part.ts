import { AppError } from '#core/domain/errors.ts';
import type { TargetCode } from '#core/domain/units.ts';
import type { Moment, ServiceContext } from '../context.ts';
import type { Gathered } from './gather.ts';
import { type Judged, judgeCommitments, type ProgressFilter } from './judged.ts';

type Part = Pick<ProgressFilter, 'promise'> & { target: TargetCode; region: string };

/**
 * Judges one target in one region, its own or one that was given a part of it, as of a moment.
 * @throws AppError `not-found` where the region was given none
 */
export async function judgePart(
  context: ServiceContext,
  part: Part,
  moment: Moment,
): Promise<{ one: Judged; gathered: Gathered }> {
  const filter = { ...part, allocations: true };
  const { judged, gathered } = await judgeCommitments(context, filter, moment);
  const [one] = judged;
  if (!one) throw noPart(filter);
  return { one, gathered };
}

/** @param details what was asked for */
export function noPart(details: { target: TargetCode; region?: string | undefined }): AppError {
  const { target, region } = details;
  return new AppError(
    'not-found',
    {
      zh: `目标 ${target} 没有分解到地区“${region}”`,
      en: `No part of target ${target} was given to region “${region}”.`,
    },
    details,
  );
}
