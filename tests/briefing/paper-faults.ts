import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { chaptersOf } from '#core/domain/briefing/chapters.ts';
import { sectionsOf } from '#core/domain/briefing/sections.ts';
import type { RenderedForm } from '#server/briefing/edition.ts';
import { pdfBoxes } from '../setup/pdf-boxes.ts';
import { overlaps } from './overlaps.ts';
import { bare } from './printed.ts';

const A4 = { width: 595, height: 842 };
/** Nothing stands nearer to the edge of the paper, points: what office printers leave blank. */
const EDGE = 12;
/** A heading nearer to the foot of a bulletin's page than this has nothing below it but the page's number, points. */
const FOOT = { from: 735, least: 40 };

/** What is wrong with the paper of a briefing, as its PDF is read: nothing where all is well. */
export async function paperFaults(
  form: 'sheet' | 'bulletin',
  briefing: Briefing,
  { document, pages: count, missingGlyphs }: RenderedForm,
): Promise<string[]> {
  const pages = await pdfBoxes(document!);
  const faults: string[] = [];
  if (form === 'sheet' && pages.length !== 1) faults.push(`${pages.length} pages`);
  if (count !== pages.length) faults.push(`${count} pages told, ${pages.length} there`);
  if (missingGlyphs.length > 0) faults.push(`no glyph: ${missingGlyphs.join('')}`);
  const headings = headingsOf(briefing);
  for (const [index, { width, height, chars }] of pages.entries()) {
    const where = `page ${index + 1}`;
    if (Math.round(width) !== A4.width || Math.round(height) !== A4.height) faults.push(`${where}: no A4`);
    if (chars.length === 0) faults.push(`${where}: empty`);
    const out = chars.find(
      ({ left, right, top, bottom }) =>
        left < EDGE || right > width - EDGE || top < EDGE || bottom > height - EDGE,
    );
    if (out)
      faults.push(
        `${where}: “${out.char}” over the edge at ${Math.round(out.left)}, ${Math.round(out.bottom)}`,
      );
    if (chars.some(({ char }) => char === '〓' || char === '\ufffd')) faults.push(`${where}: 〓`);
    const over = overlaps(chars);
    if (over.length > 0)
      faults.push(`${where}: ${over.length} letters on others, such as ${placed(over[0]!)}`);
    if (form === 'bulletin') faults.push(...orphans(chars, headings).map((one) => `${where}: ${one}`));
  }
  return [...faults, ...chartFaults(briefing)];
}

const placed = ({ pair, left, top }: ReturnType<typeof overlaps>[number]) =>
  `“${pair}” at ${Math.round(left)}, ${Math.round(top)}`;

/** Headings with nothing below them but the page's number. */
function orphans(
  chars: Awaited<ReturnType<typeof pdfBoxes>>[number]['chars'],
  headings: readonly string[],
): string[] {
  const body = chars.filter(({ bottom }) => bottom < FOOT.from + FOOT.least);
  const text = body.map(({ char }) => char).join('');
  return headings.filter((words) => text.endsWith(words)).map((words) => `“${words}” alone at the foot`);
}

function headingsOf(briefing: Briefing): string[] {
  const { chapters } = chaptersOf(sectionsOf(briefing), briefing.language);
  return chapters.flatMap(({ title, sections }) => [
    bare(title),
    ...sections.flatMap(({ heading }) => (heading === null ? [] : [bare(heading)])),
  ]);
}

/** Charts that are drawn without a point or a bar. */
function chartFaults({ trend, regions, members }: Briefing): string[] {
  const own = [
    ...(trend?.levels.every(({ value }) => value === null) && trend.goal === null
      ? ['a trend without a point']
      : []),
    ...(regions && regions.rows.length === 0 ? ['regions without a bar'] : []),
  ];
  return [...own, ...(members ?? []).flatMap(({ briefing }) => chartFaults(briefing))];
}
