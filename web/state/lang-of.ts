import { language } from './language.ts';

const CHINESE = /\p{Script=Han}/u;

/** The `lang` of a text that exists in Chinese only, so that on an English page it is read out as what it is. */
export function langOf(text: string | null | undefined): 'zh-CN' | undefined {
  return language.value === 'en' && text && CHINESE.test(text) ? 'zh-CN' : undefined;
}

/** A text as a label in an attribute; nothing where it is not all in the language of the page. */
export function plainLabel(text: string): string | undefined {
  return langOf(text) === undefined ? text : undefined;
}
