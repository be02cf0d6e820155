import { addressOf } from './address.ts';
import type { CellRepair } from './apply-repairs.ts';
import type { Preview, PreviewCell } from './preview.ts';

/** Exchanged parts are put back together: one of them alone would make another mistake. */
const EXCHANGED = 'parts-swapped';

/**
 * What taking the value that a preview offers for a cell means: that cell's repair, and its counterpart's where two
 * figures stand in each other's place. Null when the preview offers no such value there.
 *
 * @param value that is to be taken; null for whatever is offered
 */
export function offeredRepairs(
  { cells }: Preview,
  at: Pick<CellRepair, 'sheet' | 'address'>,
  value: number | null,
): CellRepair[] | null {
  const cell = cells.find(({ place }) => place.sheet === at.sheet && addressIn(place) === at.address);
  const offer = cell && offerFor(cell);
  if (!offer || (value !== null && offer.value !== value)) return null;
  const own: CellRepair = { sheet: at.sheet, address: at.address, value: offer.value };
  if (offer.code !== EXCHANGED) return [own];
  const counterpart = cells.flatMap((other) => {
    const theirs = offerFor(other);
    const address = addressIn(other.place);
    const fits =
      theirs?.code === EXCHANGED &&
      address !== null &&
      other.region?.code === cell.region?.code &&
      other.period === cell.period &&
      theirs.value === cell.content?.value &&
      other.content?.value === offer.value;
    return fits ? [{ sheet: other.place.sheet, address, value: theirs.value }] : [];
  });
  return [own, ...counterpart.slice(0, 1)];
}

function offerFor({ issues }: PreviewCell): { code: string; value: number } | null {
  const issue = issues.find(({ repair }) => repair !== null);
  return issue?.repair ? { code: issue.code, value: issue.repair.value } : null;
}

function addressIn({ row, column }: PreviewCell['place']): string | null {
  return row === null || column === null ? null : addressOf(row, column);
}
