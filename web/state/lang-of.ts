import { language } from './language.ts';

const CHINESE = /\p{Script=Han}/u;

/** The `lang` of a text that exists in Chinese only, so that on an English page it is read out as what it is. */
export function langOf(text: string | null | undefined): 'zh-CN' | undefined {
  return language.value === 'en' && text && CHINESE.test(text) ? 'zh-CN' : undefined;
}
