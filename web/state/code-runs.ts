/** Codes of targets, goals and tasks (CQ-T6), of periods (2026-Q3), and spans of years: a line may break after the hyphen of each. */
const CODE = /\b((?:[A-Z]{2,}|\d{4})(?:-[A-Z]*\d+[a-z]?)+|\d{4}–\d{4})\b/;

/** A text cut where its codes begin and end: what is at an odd place is a code, to be kept in one piece. */
export function codeRuns(text: string): string[] {
  return text.split(CODE);
}
