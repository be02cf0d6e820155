import { plainText } from './plain-text.ts';

/** Why a text is not taken for a number. */
export type NumberFault = 'scientific' | 'grouping' | 'brackets' | 'unit' | 'too-long' | 'text';

export type NumberReading =
  /** `tidied`: commas, spaces or full-width digits were dropped on the way. `percent`: a % sign followed. */
  { value: number; tidied: boolean; percent: boolean } | { fault: NumberFault };

const PLAIN = /^[+-]?\d+(\.\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}([, ]\d{3})+(\.\d+)?$/;
/** More digits than a spreadsheet keeps: the last ones would be invented. */
const MAX_DIGITS = 15;

/**
 * Reads a number that was typed as text. Thousands may be grouped by commas or spaces, digits may be full
 * width, a % sign may follow. Anything that could mean two things (1.234,5; 1,23) is not a number.
 */
export function readNumberText(text: string): NumberReading {
  const seen = plainText(text);
  const percent = seen.endsWith('%');
  const body = (percent ? seen.slice(0, -1) : seen).trim();
  if (!PLAIN.test(body) && !GROUPED.test(body)) return { fault: faultOf(body) };
  const bare = body.replaceAll(/[, ]/g, '');
  if (bare.replaceAll(/^[+-]?0*|\./g, '').length > MAX_DIGITS) return { fault: 'too-long' };
  const typed = text.trim();
  const tidied = !PLAIN.test(percent ? typed.replace(/[%％]$/, '') : typed);
  return { value: Number(bare), tidied, percent };
}

function faultOf(body: string): NumberFault {
  if (/^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(body)) return 'scientific';
  if (/^\([\d,. ]+\)$/.test(body)) return 'brackets';
  if (/^[+-]?[\d,. ]+$/.test(body) && /\d/.test(body)) return 'grouping';
  if (/^[+-]?\d[\d,. ]*\s*\D+$/.test(body)) return 'unit';
  return 'text';
}

/** Whether a text says 未公布: the source printed "…" where a figure would stand. */
export function saysNotPublished(text: string): boolean {
  return /^(\.{3,}|⋯+|未公布|尚未公布|notpublished)$/i.test(plainText(text).replaceAll(' ', ''));
}
