/** A sentence for people, in both languages of the screens. */
export interface Wording {
  zh: string;
  en: string;
}
