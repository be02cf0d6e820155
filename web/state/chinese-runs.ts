/** A piece of a text, and whether it is Chinese. */
export interface Run {
  text: string;
  chinese: boolean;
}

/** From the first Chinese character to the last, without what an English sentence puts between two of them. */
const CHINESE =
  /(?:[《（【]*\p{Script=Han}(?:[^\p{Script=Latin},;:\n]*[\p{Script=Han}》）】])?[。！？，；、：]*)/gu;

/** Tells the Chinese of an English sentence (a person's name, an office, a title) from the English around it. */
export function chineseRuns(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(CHINESE)) {
    if (index > from) runs.push({ text: text.slice(from, index), chinese: false });
    runs.push({ text: found, chinese: true });
    from = index + found.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from), chinese: false });
  return runs;
}
