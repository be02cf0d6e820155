const ZERO = 48;

/** The whole number written in the characters from `start` up to `end`, all of them digits. */
export function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + text.charCodeAt(i) - ZERO;
  return value;
}
