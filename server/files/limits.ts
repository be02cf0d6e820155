/** How much of a file is read before it is refused. Each limit is told to the person whose file meets it. */

/** As uploaded. */
export const MAX_FILE_BYTES = 10_000_000;

/** All parts of a workbook that are read, unpacked, together. */
export const MAX_INFLATED_BYTES = 60_000_000;

/** Entries in a workbook's archive. */
export const MAX_PARTS = 1000;

/** Rows with content, all sheets together. */
export const MAX_DATA_ROWS = 5000;

/** The last row and column in which content is looked for. */
export const MAX_ROW = 20_000;
export const MAX_COLUMNS = 100;

/** Texts in a workbook's table of texts, styles in its table of styles. */
export const MAX_SHARED_TEXTS = 200_000;
export const MAX_STYLES = 70_000;

/** Characters in one cell; Excel's own limit. */
export const MAX_CELL_LENGTH = 32_767;

/** Until the reading thread is ended. */
export const MAX_READING_MS = 20_000;

/** Heap of the reading thread. */
export const MAX_READING_HEAP_MB = 512;

/** Files read at the same time, and waiting for their turn. */
export const MAX_READERS = 2;
export const MAX_WAITING = 16;

/** A bulk import: the file, its rows, and how long one row may be in bytes. */
export const MAX_BULK_BYTES = 200_000_000;
export const MAX_BULK_ROWS = 1_000_000;
export const MAX_BULK_ROW_BYTES = 512 * 1024;

/** Until the reading of a bulk import is ended. */
export const MAX_BULK_READING_MS = 300_000;
