import type { FastifyRequest } from 'fastify';
import { AppError } from '#core/domain/errors.ts';
import { fileTooLarge } from '#core/domain/upload/file-issues.ts';
import { MAX_FILE_BYTES } from '../files/limits.ts';

interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

/** More than one file is counted, to be told; what else a form says is not used. */
const FORM_LIMITS = {
  limits: { fileSize: MAX_FILE_BYTES, files: 100, fields: 20, fieldSize: 10_000 },
  throwFileSizeLimit: false,
};

/**
 * The one file that a form sends.
 *
 * @throws AppError `invalid-request` when there is none or more than one, and for a form that is broken or
 *   was not sent to its end; `too-large` when the file is cut off at the limit
 */
export async function uploadedFile(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw noFile();
  const files = await readForm(request);
  const [file] = files;
  if (!file) throw noFile();
  if (files.length > 1) {
    throw new AppError(
      'invalid-request',
      { zh: '一次只能上传一个文件，请分开上传。', en: 'One file at a time, please.' },
      { files: files.length },
    );
  }
  if (file.truncated) {
    const issue = fileTooLarge(MAX_FILE_BYTES);
    throw new AppError('too-large', { zh: issue.message, en: issue.messageEn }, { issues: [issue] });
  }
  return file;
}

/** Reads the form to its end, so that the caller hears the answer; a second file's bytes are let go. */
async function readForm(request: FastifyRequest): Promise<(UploadedFile & { truncated: boolean })[]> {
  const files: (UploadedFile & { truncated: boolean })[] = [];
  try {
    for await (const part of request.parts(FORM_LIMITS)) {
      if (part.type !== 'file') continue;
      const bytes = files.length === 0 ? await part.toBuffer() : await skip(part.file);
      files.push({ name: part.filename, bytes, truncated: part.file.truncated });
    }
  } catch (error) {
    // nothing but the caller's own bytes was worked on
    request.log.debug({ err: error }, 'a form could not be read');
    throw new AppError('invalid-request', {
      zh: '表单不完整或格式有误，没有读到文件，请重新上传。',
      en: 'The form is incomplete or malformed and no file was read. Please upload it again.',
    });
  }
  return files;
}

async function skip(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const _chunk of stream);
  return new Uint8Array();
}

function noFile(): AppError {
  return new AppError('invalid-request', {
    zh: '请求里没有文件：请用 multipart/form-data 的 file 字段上传。',
    en: 'There is no file in the request: send it as the field file of multipart/form-data.',
  });
}
