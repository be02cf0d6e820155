import type { Book } from '#core/domain/upload/cell.ts';
import * as refuse from '#core/domain/upload/file-issues.ts';
import { fileKind } from './file-kind.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import { RejectedFile } from './rejected-file.ts';

/**
 * Reads a workbook or a CSV file into cells. Costly by its nature: call it in a thread of its own.
 *
 * @throws RejectedFile with the reason, for anything that is not read
 */
export async function readFile(bytes: Uint8Array): Promise<Book> {
  if (bytes.byteLength > MAX_FILE_BYTES) throw new RejectedFile(refuse.fileTooLarge(MAX_FILE_BYTES));
  switch (fileKind(bytes)) {
    case 'empty':
      throw new RejectedFile(refuse.emptyFile());
    case 'zip':
      return readWorkbook(bytes);
    case 'text':
      return readCsv(bytes);
    case 'old-xls':
      throw new RejectedFile(refuse.unsupportedFormat('.xls'));
    case 'encrypted':
      throw new RejectedFile(refuse.passwordProtected());
    case 'pdf':
      throw new RejectedFile(refuse.unsupportedFormat('.pdf'));
    case 'markup':
      throw new RejectedFile(refuse.unsupportedFormat('HTML/XML'));
    case 'json':
      throw new RejectedFile(refuse.notATable('JSON'));
    case 'binary':
      throw new RejectedFile(refuse.notAWorkbook());
  }
}
