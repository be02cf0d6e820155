import { expect, test } from 'vitest';
import { acceptedLocale } from '#core/domain/accepted-locale.ts';

test.each<[string | undefined, 'zh' | 'en', string]>([
  [undefined, 'zh', 'nothing is said'],
  ['', 'zh', 'an empty header'],
  ['*', 'zh', 'anything will do'],
  ['fr-FR,fr;q=0.9', 'zh', 'neither'],
  ['en', 'en', 'English alone'],
  ['en-GB,en;q=0.9', 'en', 'a country’s English'],
  ['EN-us', 'en', 'in capitals'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh', 'a Chinese browser'],
  ['en;q=0.5, zh;q=0.5', 'zh', 'both alike'],
  ['en;q=0.6,zh;q=0.5', 'en', 'English a little rather'],
  ['zh;q=0,en', 'en', 'no Chinese, please'],
  ['en;q=0', 'zh', 'no English, please'],
  ['en;q=quite', 'zh', 'a weight that is none'],
])('%j is answered in %s (%s)', (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale);
});
