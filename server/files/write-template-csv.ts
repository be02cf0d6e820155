import { toCsv } from '#core/domain/csv.ts';
import { type ColumnId, headingOf } from '#core/domain/upload/columns.ts';
import type { TemplateLayout } from '#core/domain/upload/template-layout.ts';

const COLUMNS: readonly ColumnId[] = [
  'plan',
  'regionCode',
  'region',
  'period',
  'indicatorCode',
  'indicator',
  'unit',
  'current',
  'ytd',
  'yoy',
  'status',
  'note',
];

/** The blank form as CSV in UTF-8 with a byte order mark; every row says for itself where it belongs. */
export function writeTemplateCsv({ key, rows }: TemplateLayout, regionName: string): Uint8Array {
  const records = rows.map((row) => {
    const texts: Partial<Record<ColumnId, string | null>> = {
      plan: key.plan,
      regionCode: key.region,
      region: regionName,
      period: key.period,
      indicatorCode: row.indicatorCode,
      indicator: row.name,
      unit: row.unit,
    };
    return Object.fromEntries(COLUMNS.map((id) => [headingOf(id), texts[id]]));
  });
  return new TextEncoder().encode(toCsv(records, COLUMNS.map(headingOf)));
}
