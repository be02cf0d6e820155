/** The fields of an indicator's line in a report: the columns to fill in of the workbook and of the grid. */
export const REPORT_FIELDS = ['current', 'ytd', 'yoy', 'status', 'note', 'unit'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** How what stands in a cell got there. */
export const REPORT_ORIGINS = ['grid', 'workbook', 'api', 'repair', 'record'] as const;
export type ReportOrigin = (typeof REPORT_ORIGINS)[number];
