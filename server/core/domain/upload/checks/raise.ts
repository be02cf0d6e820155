import type { Wording } from '../../wording.ts';
import { doubt, type Issue, remark } from '../issue.ts';
import type { ReportedFigure } from '../reported-figure.ts';
import type { CheckContext } from './check-context.ts';
import { isExplained } from './explained.ts';

/**
 * Asks for the reason of what is odd about a figure. One that is recorded already was asked about when it came in:
 * of it the oddity is only noted.
 */
export function raise(
  { isFresh }: Pick<CheckContext, 'isFresh'>,
  teller: ReportedFigure,
  code: string,
  seen: string | null,
  odd: Wording,
): Issue {
  if (!isFresh(teller)) return remark(code, teller.place, seen, { zh: `${odd.zh}。`, en: `${odd.en}.` });
  const asked = {
    zh: `${odd.zh}。请核对；确实如此的，请说明原因。`,
    en: `${odd.en}: please check it, or say why.`,
  };
  return doubt(code, teller.place, seen, asked, { explained: isExplained(teller) });
}
