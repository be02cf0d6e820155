/** Everything a caller can be told. A new code forces a line in the error handler's table. */
export type ErrorCode =
  | 'not-found'
  | 'invalid-request'
  | 'unauthenticated'
  | 'forbidden'
  | 'too-many'
  | 'conflict'
  | 'import-rejected'
  | 'too-large'
  | 'unavailable';

/**
 * A refusal that the reader can act on; anything else that is thrown is a bug. `message` is Chinese,
 * for people; `details` is for programs. The domain knows codes, never HTTP statuses.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** "没有编码为 … 的…": nothing of that kind has that public code. */
export function notFound(kind: string, code: string): AppError {
  return new AppError('not-found', `没有编码为“${code}”的${kind}`, { kind, code });
}
