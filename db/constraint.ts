/** SQLSTATE class 23: integrity constraint violation. */
const VIOLATION = /^23/;

/** The name of the constraint that a failed statement violated; null when something else went wrong. */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  // The embedded database says `constraint`, postgres.js `constraint_name`; Drizzle wraps both.
  const { code, constraint, constraint_name } = error as Error & Record<string, unknown>;
  const name = constraint ?? constraint_name;
  if (typeof code === 'string' && VIOLATION.test(code) && typeof name === 'string') return name;
  return violatedConstraint(error.cause);
}
