/** What people type in full width, with odd spaces or other dashes, in the one form that is compared. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\u2212\u2010-\u2015\u2500](?=\d)/g, '-')
    .replaceAll(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ')
    .trim();
}

/** `plainText` without any spaces and case: two spellings of one name become equal. */
export function nameKey(text: string): string {
  return plainText(text).replaceAll(' ', '').toLowerCase();
}
