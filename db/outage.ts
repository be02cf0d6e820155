/** What the drivers say when there is nobody to talk to, or the line broke. */
const BROKEN =
  /^(CONNECTION_(CLOSED|ENDED|DESTROYED)|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/**
 * SQLSTATE of a server that stops, starts, takes no more connections or was made a standby: 57P01–57P03, 08 (connection
 * exception), 53300, 25006.
 */
const NOT_NOW = /^(57P0[123]|08...|53300|25006)$/;

/** SQLSTATE disk_full, and what the operating system says of a file beside the database. */
const FULL = /^(53100|ENOSPC|EDQUOT)$/;

/** Why the database cannot be used at the moment; null when something else went wrong. */
export function outageOf(error: unknown): 'away' | 'full' | null {
  if (!(error instanceof Error)) return null;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === 'string' && FULL.test(code)) return 'full';
  if (typeof code === 'string' && (BROKEN.test(code) || NOT_NOW.test(code))) return 'away';
  if (error instanceof AggregateError && error.errors.length > 0) return outageOf(error.errors[0]);
  return outageOf(error.cause);
}
