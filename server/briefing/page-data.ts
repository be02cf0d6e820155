import { bulletBar } from '#core/charts/bullet-bar.ts';
import { TONE_SHAPES, type Tone, toneOf } from '#core/charts/tone.ts';
import { chartWords } from '#core/charts/words.ts';
import type { Briefing, ListPanel, TargetRow } from '#core/domain/briefing/briefing.ts';
import { TABLE_WORDS } from '#core/domain/briefing/table-words.ts';
import { type Locale, MISSING } from '#core/domain/format.ts';
import type { Light } from '#core/domain/light.ts';
import type { State } from '#core/domain/state.ts';
import { type Arrangement, arrangements } from './arrangement.ts';
import { documentTitle } from './document-title.ts';
import { lookData } from './look-data.ts';
import { chartsToDraw, drawnCharts } from './page-charts.ts';
import { passagesBelow, withPassagesElsewhere } from './page-passages.ts';
import { PAPER_WORDS } from './paper-words.ts';
import { qrSvg } from './qr-svg.ts';
import { shownOnPage } from './shown-on-page.ts';
import { toned, toneOfLight, toneOfVerdict } from './tones.ts';

const TEXT_WIDTH_MM = 182;
const GUTTER_MM = 6;
/**
 * How close the page may be set, from the closest to the widest. Beside charts, whose letters do not grow,
 * the text must not grow much either.
 */
const DENSITIES = { withCharts: [0.88, 1.06], textOnly: [0.88, 1.28] };

/** How a page is set best, as `fitting.typ` finds it. */
export interface PageFit {
  arrangement: Arrangement;
  density: number;
  /** Which of the heights of the trend. */
  trend: number;
  /** Of its natural size the page is drawn at, at most 1. */
  share: number;
  /** Points, before that. */
  width: number;
  /** Points that every gap is given more. */
  spread: number;
}

/** What the templates are given: the briefing's own words and figures, the sizes of its charts, tones for lights. */
export function pageData(composed: Briefing) {
  const { look: _, ...briefing } = shownOnPage(withPassagesElsewhere(composed));
  const { masthead, cards, trend, outlook, regions, heat, targets, targetsNote } = briefing;
  const plans = arrangements(shownOnPage(withPassagesElsewhere(composed)));
  return {
    ...briefing,
    title: documentTitle(briefing),
    author: masthead.issuer,
    cards: cards.map((card) => ({ ...card, tone: toneOfLight(card.light) })),
    summary: briefing.summary.map(toned),
    attention: briefing.attention.map(toned),
    passages: passagesBelow(briefing),
    qr: masthead.link ? qrSvg(masthead.link.matrix) : null,
    outlook: outlook && { ...outlook, sentences: outlook.sentences.map(toned) },
    basisNote: trend === null ? '' : `${targets.find(({ code }) => code === trend.target)?.name ?? ''}`,
    targets: shownRows(targets),
    targetColumns: targetColumns(targets, targetsNote, briefing.language),
    regions: regions && {
      ...regions,
      remarks: regions.remarks.map(toned),
      tones: distinctTones(regions.rows),
    },
    heat: heat && {
      ...heat,
      tones: distinctTones(heat.rows.flatMap((row) => row.cells.filter(hasState))),
      rows: heat.rows.map((row) => ({
        ...row,
        cells: row.cells.map(({ text, state, light }) => ({
          text,
          tone: toneOf({ state: state ?? 'no_data', light }),
        })),
      })),
    },
    goals: listed(briefing.goals),
    tasks: listed(briefing.tasks),
    events: listed(briefing.events),
    charts: chartsToDraw(briefing),
    arrangements: plans,
    densities: trend === null && regions === null ? DENSITIES.textOnly : DENSITIES.withCharts,
    ...lookData(composed),
    shapes: TONE_SHAPES,
    toneWords: chartWords(briefing.language).tones,
    ...pageWords(briefing.language),
  };
}

/** What is given to the template that sets the page, once it is known how: with the charts that stand in it. */
export function fittedPageData(composed: Briefing, data: ReturnType<typeof pageData>, fit: PageFit) {
  const [left, right] = fit.arrangement.columns;
  const millimetres = (share: number) => ((TEXT_WIDTH_MM - GUTTER_MM) * share) / (left + right);
  const briefing = shownOnPage(withPassagesElsewhere(composed));
  const charts = drawnCharts(briefing, [millimetres(left), millimetres(right)], fit);
  return { ...data, arrangements: [], fit, charts };
}

/** The words that the page has of its own. */
export function pageWords(language: Locale) {
  const words = PAPER_WORDS[language];
  const { open, close } = words;
  return { language, words, open, close, headings: TABLE_WORDS[language] };
}

/** Rows of the table of targets with what their bars and pills need. */
export function shownRows(targets: readonly TargetRow[]) {
  return targets.map((row) => ({
    ...row,
    tone: toneOf(row),
    bar: row.bar && bulletBar({ level: row.bar.covered, planned: row.bar.planned }),
  }));
}

const ALWAYS = ['name', 'goal', 'level', 'gap', 'verdict'] as const;
const UNLESS_SHARED = ['deadline', 'period'] as const;
const WHERE_KNOWN = ['change', 'completion', 'timeElapsed', 'distanceCovered'] as const;

/** In a longer table, and beside longer English words, the mark on the bar tells the time; its column would cost the names their line. */
const MOST_ROWS_WITH_TIME = 4;

/**
 * The columns of the table of targets: those in which no row has anything to say, or all rows the same, are
 * left out.
 */
export function targetColumns(
  rows: readonly TargetRow[],
  { instead }: Briefing['targetsNote'],
  language: Locale,
): string[] {
  const known = WHERE_KNOWN.filter((column) => rows.some((row) => row[column] !== MISSING));
  const withTime = language === 'zh' && rows.length <= MOST_ROWS_WITH_TIME;
  const shown = known.filter((column) => column !== 'timeElapsed' || withTime);
  const own = UNLESS_SHARED.filter((column) => !instead.includes(column));
  const outlook = rows.some((row) => row.outlook !== null) ? ['outlook'] : [];
  return [...ALWAYS, ...own, ...shown, ...outlook];
}

/** Which tones are there to be explained, in a fixed order; what has no figure explains itself. */
function distinctTones(verdicts: readonly { state: State; light: Light | null }[]): Tone[] {
  const there = new Set(verdicts.map(toneOf));
  return (Object.keys(TONE_SHAPES) as Tone[]).filter((tone) => tone !== 'none' && there.has(tone));
}

function hasState<T extends { state: State | null }>(cell: T): cell is T & { state: State } {
  return cell.state !== null;
}

function listed(panel: ListPanel | null) {
  if (panel === null) return null;
  const items = panel.items.map(({ verdict, ...item }) => ({
    ...item,
    verdict: verdict && { word: verdict.word, tone: toneOfVerdict(verdict) },
  }));
  return { ...panel, items };
}
