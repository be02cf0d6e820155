import { effect, signal } from '@preact/signals';
import type { Locale } from '#core/domain/format.ts';
import { MESSAGES, type Messages } from '../i18n/messages.ts';
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

export function chooseLanguage(chosen: Locale): void {
  language.value = chosen;
  localStorage.setItem(KEY, chosen);
}

/** All words of the screens in the reader's language. */
export function useWords(): Messages {
  return MESSAGES[language.value];
}

function firstLanguage(): Locale {
  if (onServer) return 'zh';
  const asked = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(KEY);
  return asked === 'en' ? 'en' : 'zh';
}
