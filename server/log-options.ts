/** What of an error is written to the log. */
interface LoggedError {
  [key: string]: unknown;
  type: string;
  message: string;
  stack: string;
  code?: unknown;
  cause?: LoggedError;
}

/** As deep as causes are followed. */
const MOST_CAUSES = 3;

/**
 * An error without what it was about: the database's errors carry the values of the statement (hashes of passwords,
 * names, addresses), which belong in no log. Texts and names of the statement itself stay.
 */
export function errorForLog(error: Error, depth = 0): LoggedError {
  const message = withoutValues(error.message);
  const { code, cause } = error as Error & { code?: unknown };
  return {
    type: error.name,
    message,
    stack: (error.stack ?? '').replace(error.message, () => message),
    ...(code === undefined ? {} : { code }),
    ...(cause instanceof Error && depth < MOST_CAUSES ? { cause: errorForLog(cause, depth + 1) } : {}),
  };
}

/** Drizzle writes the values behind the statement. */
function withoutValues(message: string): string {
  return message.split('\nparams: ')[0]!;
}

/** One JSON object a line on the standard output, from warnings on: neither requests nor their addresses. */
export const LOG_OPTIONS = {
  level: 'warn',
  serializers: { err: (error: Error) => errorForLog(error) },
} as const;
