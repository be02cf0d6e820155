import { effect, signal } from '@preact/signals';
import type { Locale } from '#core/domain/format.ts';
import type { Messages } from '../i18n/messages-zh.ts';
import { onServer } from './on-server.ts';

const KEY = 'language';

/** The reader's language: what the address asks for, else the last choice, else Chinese. */
export const language = signal<Locale>(firstLanguage());

/** Says in the page what language it is in. */
export function watchLanguage(): void {
  effect(() => {
    document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
  });
}

/** Changes the language once its words are there; without a line to fetch them by it stays. */
export async function chooseLanguage(chosen: Locale): Promise<void> {
  const there = await fetchWords(chosen).then(
    () => true,
    () => false,
  );
  if (!there) return;
  language.value = chosen;
  localStorage.setItem(KEY, chosen);
}

const known: Partial<Record<Locale, Messages>> = {};

/** Brings the words of a language, which are drawn with from then on. */
export async function fetchWords(locale: Locale): Promise<void> {
  known[locale] ??=
    locale === 'zh'
      ? (await import('../i18n/messages-zh.ts')).zh
      : (await import('../i18n/messages-en.ts')).en;
}

/** All words of the screens in the reader's language, which have been fetched. */
export function useWords(): Messages {
  const words = known[language.value];
  if (!words) throw new Error(`The words of ${language.value} have not been fetched`);
  return words;
}

function firstLanguage(): Locale {
  if (onServer) return 'zh';
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY);
  return asked === 'en' ? 'en' : 'zh';
}
