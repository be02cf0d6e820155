import type { Locale } from '#core/domain/format.ts';
import { en } from './messages-en.ts';
import { type Messages, zh } from './messages-zh.ts';

export type { Messages };

/** Both languages; a browser loads them one by one. */
export const MESSAGES: Record<Locale, Messages> = { zh, en };
