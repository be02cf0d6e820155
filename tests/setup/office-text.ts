import { strFromU8, unzipSync } from 'fflate';

/** The parts of an office document that are text, by their names inside it. */
export function officeParts(document: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(document))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

/** What a reader sees of a part, without white space. */
export function officeText(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s/g, '');
}
