import type { UploadPreview } from '#core/contract/uploads.ts';

type Placed = Pick<UploadPreview['issues'][number], 'sheet' | 'row' | 'column' | 'address'>;

/** The cell or the sheet as a spreadsheet names it: "填报表!C7"; empty for a whole file. */
export function cellText({ sheet, address }: Placed): string {
  return [sheet, address].filter((part) => part !== null).join('!');
}
