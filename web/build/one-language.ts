import type { Plugin } from 'vite';

/** What the words of a language are made of, and what that is made of. */
const WORDS = /\/messages-(zh|en)\.ts$|\?(zh|en)$/;

/**
 * Every room keeps its words in both languages side by side, and a module is never divided. So that a browser gets only
 * the words of the language that is read, what each language is made of are modules of their own.
 */
export function oneLanguage(): Plugin {
  return {
    name: 'one-language',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer = '') {
      const [, named, carried] = WORDS.exec(importer) ?? [];
      const language = named ?? carried;
      if (!language || !source.startsWith('./')) return null;
      const found = await this.resolve(source, importer.replace(/\?.*/, ''), { skipSelf: true });
      return found && `${found.id}?${language}`;
    },
  };
}
