import { escapeXml } from './escape-xml.ts';
import type { DrawnChart } from './picture.ts';
import { textWidth } from './text-width.ts';
import type { ChartTheme } from './theme.ts';
import { TONE_SHAPES, type Tone, toneColour } from './tone.ts';

/** A map of outlines with the words of its legend; 审图号, source and validity stand in the picture round it. */
export interface MapDrawing {
  width: number;
  height: number;
  areas: readonly {
    path: string;
    /** Null where there is nothing to judge. */
    tone: Tone | null;
    label: { x: number; y: number; text: string; number: number | null } | null;
  }[];
  legend: readonly { tone: Tone; word: string }[];
}

const LEGEND = 40;
const LETTER = 15;
const LABEL = 22;
/** Of the map, CSS pixels: a tall one is drawn narrower. */
const HIGHEST = 760;

/** The map as elements that need nothing beside them, so many CSS pixels wide. */
export function mapDrawing(data: MapDrawing, width: number, theme: ChartTheme): DrawnChart {
  const scale = Math.min(width / data.width, HIGHEST / data.height);
  const left = (width - data.width * scale) / 2;
  const high = data.height * scale;
  const map = [...data.areas.map((one) => area(one, theme)), ...data.areas.map((one) => label(one, theme))];
  return {
    markup: `<g transform="translate(${left} 0) scale(${scale})">${map.join('')}</g>${legend(data.legend, high + LEGEND * 0.7, theme)}`,
    width,
    height: Math.ceil(high + LEGEND),
  };
}

function area({ path, tone }: MapDrawing['areas'][number], theme: ChartTheme): string {
  const fill = tone === null ? theme.paper : toneColour(tone, theme);
  const strength = tone === null ? '' : ' fill-opacity="0.35"';
  return `<path d="${path}" fill="${fill}"${strength} fill-rule="evenodd" stroke="${theme.navy}" stroke-width="1.2" stroke-linejoin="round"/>`;
}

function label({ tone, label: place }: MapDrawing['areas'][number], theme: ChartTheme): string {
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

function legend(entries: MapDrawing['legend'], y: number, theme: ChartTheme): string {
  let x = 0;
  return entries
    .map(({ tone, word }) => {
      const at = x;
      x += textWidth(word) * LETTER + 48;
      const mark = text(at, y, TONE_SHAPES[tone], `font-size="${LETTER}" fill="${toneColour(tone, theme)}"`);
      return mark + text(at + 20, y, word, `font-size="${LETTER}" fill="${theme.ink}"`);
    })
    .join('');
}

function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escapeXml(content)}</text>`;
}
