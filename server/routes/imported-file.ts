import type { FastifyRequest } from 'fastify';
import { AppError } from '#core/domain/errors.ts';
import { type SpooledFile, spool } from '../files/bulk/spool.ts';
import { MAX_BULK_BYTES } from '../files/limits.ts';
import type { Actor } from '../services/context.ts';
import { mayImport } from '../services/imports/may-import.ts';

/** One byte more than may be, so that a file of too many is told from one of just enough. */
const FORM_LIMITS = {
  limits: { fileSize: MAX_BULK_BYTES + 1, files: 1, fields: 20, fieldSize: 10_000 },
  throwFileSizeLimit: false,
};

/**
 * The CSV that a request brings, in a form or as its body, written to disk as it comes in. Whoever asks removes it.
 *
 * @param name what a bare body is to be called
 * @throws AppError `unauthenticated` and `forbidden` before anything is read; `invalid-request` when there is no file or
 *   the form is broken, `too-large`
 */
export async function importedFile(
  request: FastifyRequest,
  actor: Actor,
  name = '导入.csv',
): Promise<SpooledFile & { name: string }> {
  mayImport(actor);
  if (!request.isMultipart()) {
    const { body } = request;
    if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) throw noFile();
    return { name, ...(await spool(body as AsyncIterable<Uint8Array>)) };
  }
  try {
    for await (const part of request.parts(FORM_LIMITS)) {
      if (part.type === 'file') return { name: part.filename, ...(await spool(part.file)) };
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    // nothing but the caller's own bytes was worked on
    request.log.debug({ err: error }, 'a form could not be read');
    throw new AppError('invalid-request', {
      zh: '表单不完整或格式有误，没有读到文件，请重新上传。',
      en: 'The form is incomplete or malformed and no file was read. Please upload it again.',
    });
  }
  throw noFile();
}

function noFile(): AppError {
  return new AppError('invalid-request', {
    zh: '请求里没有文件：请用 multipart/form-data 的 file 字段上传，或把 CSV 作为正文发送（text/csv）。',
    en: 'There is no file in the request: send it as the field file of multipart/form-data, or the CSV as the body (text/csv).',
  });
}
