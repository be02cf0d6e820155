/** A line of PostgreSQL's log as it begins by default; lines that quote somebody's data begin otherwise. */
const LAST_WORDS = /^\S+ \S+ \S+ \[\d+\] (?:PANIC|FATAL): +(.+)/;

/**
 * What PostgreSQL said as it gave up, from a line of its log; null for any other line. PGlite
 * survives a panic in a state that answers wrongly, so whoever hears this must stop.
 */
export function lastWordsIn(logLine: string): string | null {
  const said = LAST_WORDS.exec(logLine)?.[1];
  if (said !== undefined) return said;
  return logLine.startsWith('Aborted(') ? logLine : null;
}
