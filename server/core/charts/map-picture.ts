import { escapeXml } from './escape-xml.ts';
import { textWidth } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { TONE_SHAPES, type Tone, toneColour } from './tone.ts';

/** A map to be sent or printed by itself: what stands beside it on a page stands inside it. */
export interface MapPictureData {
  title: string;
  /** The moment that it shows, and whatever else is to be known. */
  notes: readonly string[];
  width: number;
  height: number;
  areas: readonly {
    path: string;
    /** Null where there is nothing to judge. */
    tone: Tone | null;
    label: { x: number; y: number; text: string; number: number | null } | null;
  }[];
  legend: readonly { tone: Tone; word: string }[];
  /** What numbers on the map stand for. */
  numbers: readonly string[];
  /** 审图号, source and validity: required by law, so there is at least one line. */
  credits: readonly [string, ...string[]];
}

const EDGE = 24;
const TITLE = 34;
const LINE = 26;
const LETTER = 18;
const LABEL = 22;

/** The picture as an SVG document that needs nothing beside it. */
export function mapPicture(data: MapPictureData, theme: ChartTheme): string {
  const width = Math.max(720, data.width) + 2 * EDGE;
  const room = width - 2 * EDGE;
  const lines = (texts: readonly string[]) => texts.flatMap((text) => wrapped(text, room));
  const above = lines(data.notes);
  const below = lines([...data.numbers, ...data.credits]);
  const top = EDGE + TITLE + above.length * LINE + 12;
  const legendTop = top + data.height + 34;
  const height = legendTop + 18 + below.length * LINE + EDGE;
  const left = EDGE + (room - data.width) / 2;
  const parts = [
    `<rect width="${width}" height="${height}" fill="${theme.ground}"/>`,
    text(EDGE, EDGE + 24, data.title, `font-size="28" font-weight="700" fill="${theme.accent}"`),
    ...above.map((line, index) =>
      text(EDGE, EDGE + TITLE + (index + 1) * LINE - 6, line, `font-size="${LETTER}" fill="${theme.mute}"`),
    ),
    `<g transform="translate(${left} ${top})">${data.areas.map((one) => area(one, theme)).join('')}${data.areas
      .map((one) => label(one, theme))
      .join('')}</g>`,
    legend(data.legend, legendTop, theme),
    ...below.map((line, index) =>
      text(EDGE, legendTop + 14 + (index + 1) * LINE, line, `font-size="${LETTER}" fill="${theme.ink}"`),
    ),
  ];
  const font = theme.fontFamily.replaceAll('"', "'");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}">${parts.join('')}</svg>`;
}

function area({ path, tone }: MapPictureData['areas'][number], theme: ChartTheme): string {
  const fill = tone === null ? theme.paper : toneColour(tone, theme);
  const strength = tone === null ? '' : ' fill-opacity="0.35"';
  return `<path d="${path}" fill="${fill}"${strength} fill-rule="evenodd" stroke="${theme.navy}" stroke-width="1.2" stroke-linejoin="round"/>`;
}

function label({ tone, label: place }: MapPictureData['areas'][number], theme: ChartTheme): string {
  if (place === null) return '';
  const shape = tone === null || place.number !== null ? '' : `${TONE_SHAPES[tone]} `;
  const halo = `paint-order="stroke" stroke="${theme.ground}" stroke-width="4" stroke-linejoin="round"`;
  return text(
    place.x,
    place.y + LABEL / 3,
    `${shape}${place.text}`,
    `font-size="${LABEL}" text-anchor="middle" fill="${theme.ink}" ${halo}`,
  );
}

function legend(entries: MapPictureData['legend'], y: number, theme: ChartTheme): string {
  let x = EDGE;
  return entries
    .map(({ tone, word }) => {
      const at = x;
      x += textWidth(word) * LETTER + 54;
      const mark = text(at, y, TONE_SHAPES[tone], `font-size="${LETTER}" fill="${toneColour(tone, theme)}"`);
      return mark + text(at + 24, y, word, `font-size="${LETTER}" fill="${theme.ink}"`);
    })
    .join('');
}

/** A text in lines that are no wider than the room. */
function wrapped(content: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of content) {
    if (textWidth(line + letter) * LETTER > room) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return line === '' ? lines : [...lines, line];
}

function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escapeXml(content)}</text>`;
}
