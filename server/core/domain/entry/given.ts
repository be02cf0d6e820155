/** A text without spaces around it; null for one that was left out or is empty. */
export function given(text: string | null | undefined): string | null {
  const bare = text?.trim();
  return bare === undefined || bare === '' ? null : bare;
}

/** A list without spaces around its texts; null for one that was left out or is empty. */
export function givenList(texts: readonly string[] | null | undefined): string[] | null {
  return texts === undefined || texts === null || texts.length === 0 ? null : texts.map((one) => one.trim());
}
