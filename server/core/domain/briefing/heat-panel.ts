import { formatFigure, formatPeriod, type Locale } from '../format.ts';
import type { HeatCell, HeatPanel } from './briefing.ts';
import type { PlaceFacts, TargetFacts } from './input.ts';
import { byReport, olderFigures } from './places.ts';
import { placeCount } from './words.ts';

/** An indicator with parts for fewer regions than this has no row: a row of blanks tells nothing. */
const FEWEST_PLACES = 4;

/** With more columns than this a share finds no room in its cell. */
const MOST_PLACES = 18;

/** Stands behind a figure that is older than what its row is judged at. */
const OLDER = '*';

/**
 * Regions across, indicators with parts for several regions down, each cell the way covered in per cent.
 * A region that has not reported a row's period has no verdict there; its older figure is marked, and the
 * note says of when it is.
 * @returns null with fewer than two such indicators: the ranked bars say it all then; and with more regions
 *   than find room side by side
 */
export function heatPanel(targets: readonly TargetFacts[], locale: Locale = 'zh'): HeatPanel | null {
  const spread = targets.filter(
    ({ places }) =>
      places.length >= FEWEST_PLACES && places.some((place) => place.progress.distanceCovered !== null),
  );
  if (spread.length < 2) return null;
  const places = new Map(spread.flatMap((target) => target.places).map((place) => [place.name, place]));
  if (places.size > MOST_PLACES) return null;
  return {
    title: titleOf([...places.values()], locale),
    note: noteOf(spread, locale),
    columns: [...places.values()].map((place) => place.shortName),
    rows: spread.map((target) => {
      const { late } = byReport(target);
      return {
        name: target.name,
        cells: [...places.keys()].map((name) =>
          cellOf(
            target.places.find((place) => place.name === name),
            late,
          ),
        ),
      };
    }),
  };
}

function cellOf(place: PlaceFacts | undefined, late: readonly PlaceFacts[]): HeatCell {
  if (!place) return { text: '', state: null, light: null };
  const { distanceCovered, state, light } = place.progress;
  const text = formatFigure(distanceCovered === null ? null : distanceCovered * 100, 0);
  if (!late.includes(place)) return { text, state, light };
  return { text: distanceCovered === null ? text : `${text}${OLDER}`, state: 'no_data', light: null };
}

function titleOf(places: readonly PlaceFacts[], locale: Locale): string {
  const { text } = placeCount(places.length, places, locale);
  return locale === 'en' ? `Way covered by indicator, ${text}` : `${text}分指标增量完成率`;
}

const NOTE = {
  zh: {
    cells: '单位：%；“—”为缺数，空格为未分解',
    apart: '；',
    late: '为缺报，',
    of: (period: string) => `${period}数`,
    shows: (figures: string) => `列${figures}`,
  },
  en: {
    cells: 'In %; "—" no figure, blank: no part',
    apart: '; ',
    late: ' not reported, ',
    of: (period: string) => `figure for ${period}`,
    shows: (figures: string) => `shown: ${figures}`,
  },
} as const;

/** 单位：%；“—”为缺数，空格为未分解；*为缺报，列2026年二季度数. Of several periods each with its regions. */
function noteOf(spread: readonly TargetFacts[], locale: Locale): string {
  const note = NOTE[locale];
  const older = spread
    .flatMap((target) => byReport(target).late)
    .filter(({ progress }) => progress.distanceCovered !== null);
  const [first] = older;
  if (!first) return note.cells;
  const distinct = new Map(older.map((place) => [`${place.name} ${place.progress.period}`, place]));
  const words = older.every(({ progress }) => progress.period === first.progress.period)
    ? note.shows(note.of(formatPeriod(first.progress.period, locale)))
    : olderFigures([...distinct.values()], note.of, locale);
  return `${note.cells}${note.apart}${OLDER}${note.late}${words}`;
}
