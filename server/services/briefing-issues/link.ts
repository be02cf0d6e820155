import type { BriefingLink } from '#core/domain/briefing/briefing.ts';
import type { IssueRecord } from '#db/queries/briefing-issues.ts';
import { qrMatrix } from '../../briefing/qr-matrix.ts';

/** The address at which an issued briefing can be held against what is known later; null where there is none. */
export function linkOf({ state, siteUrl, code }: IssueRecord): BriefingLink | null {
  if (state !== 'issued' || siteUrl === null) return null;
  const url = `${siteUrl}/b/${code}`;
  return { url, matrix: qrMatrix(url) };
}
