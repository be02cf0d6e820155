import { effect, signal } from '@preact/signals';
import type { Locale } from '#core/domain/format.ts';
import { MESSAGES, type Messages } from '../i18n/messages.ts';

const KEY = 'language';

/** The reader's language: what the address asks for, else the last choice, else Chinese. */
export const language = signal<Locale>(firstLanguage());

effect(() => {
  document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
});

export function chooseLanguage(chosen: Locale): void {
  language.value = chosen;
  localStorage.setItem(KEY, chosen);
}

/** All words of the screens in the reader's language. */
export function useWords(): Messages {
  return MESSAGES[language.value];
}

function firstLanguage(): Locale {
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY);
  return asked === 'en' ? 'en' : 'zh';
}
