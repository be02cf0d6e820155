const LAST = 'visit.last';
const PREVIOUS = 'visit.previous';

/** A break of so long ends a visit. */
const BREAK_MS = 60 * 60 * 1000;

/**
 * Notes that somebody looks at the site, in this browser only. After a break the time of the last look becomes the
 * end of the visit before.
 */
export function noteVisit(now: Date = new Date()): void {
  const last = localStorage.getItem(LAST);
  if (last !== null && now.getTime() - Date.parse(last) > BREAK_MS) localStorage.setItem(PREVIOUS, last);
  localStorage.setItem(LAST, now.toISOString());
}

/** When the visit before this one ended; null on the first. */
export function previousVisit(): string | null {
  const text = localStorage.getItem(PREVIOUS);
  return text !== null && !Number.isNaN(Date.parse(text)) ? text : null;
}
