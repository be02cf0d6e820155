import { formatDate, formatPercent, type Locale } from '../domain/format.ts';
import type { Fraction, IsoDate } from '../domain/units.ts';
import type { ChartText, Drawing } from './chart.ts';
import { type PlanTimeTarget, type PlotPoint, planTimePlot } from './plan-time-plot.ts';
import type { Shape, ShapeDrawing } from './shapes.ts';
import { TONE_SHAPES, type Tone, toneColour } from './tone.ts';
import { chartWords } from './words.ts';

/** A target on its plan's axis, with what is told of it. */
export interface PlottedTarget extends PlanTimeTarget {
  /** "SD-Q2 机器人制造产业规模" */
  name: string;
  tone: Tone;
  verdict: string;
  start: IsoDate | null;
  deadline: IsoDate | null;
  timeShare: Fraction | null;
  planShare: Fraction | null;
  distanceCovered: Fraction | null;
}

export interface PlottedPlan {
  name: string;
  /** "2024-12 – 2027-12" */
  horizon: string;
  /** Where the day asked about lies, and its words; null where the plan gives no period or is over. */
  today: { share: Fraction; text: string } | null;
  targets: readonly PlottedTarget[];
}

/** In em: what stands left, right, above and below a plot. */
const LEFT = 3.3;
const RIGHT = 0.9;
const HEAD = 2.1;
const FOOT = 2;
const PLOT = 17.5;
/** Of a plot in a picture, with the space to the next. */
const LEAST = 24;
const SPACE = 2;

/** How high a plot is, CSS pixels. */
export function planPlotHeight({ theme }: Drawing): number {
  return theme.fontSize * (PLOT + FOOT);
}

/** Where things stand in one plot, CSS pixels from the corner of its drawing. */
export function plotPlaces(width: number, { theme }: Drawing) {
  const em = theme.fontSize;
  const long = Math.max(em, width - em * (LEFT + RIGHT));
  return {
    x: (share: Fraction) => em * LEFT + share * long,
    y: (share: Fraction) => em * 0.4 + share * em * (PLOT - 0.4),
  };
}

/** One plan on its own horizon, without its name: plan line, the way of each target, and its verdict at the newest figure. */
export function planPlotShapes(
  { targets, today }: PlottedPlan,
  width: number,
  drawing: Drawing,
): ShapeDrawing {
  const { theme, locale } = drawing;
  const em = theme.fontSize;
  const { x, y } = plotPlaces(width, drawing);
  const plot = planTimePlot(targets);
  const d = (points: readonly PlotPoint[]) =>
    `M${points.map((point) => `${x(point.x)} ${y(point.y)}`).join('L')}`;
  const small = { size: em, fill: theme.mute };
  const line = { kind: 'path', fill: 'none' } as const;
  const shapes: Shape[] = [
    ...plot.grid.flatMap(({ share, y: at }): Shape[] => [
      { ...line, d: `M${x(0)} ${y(at)}H${x(1)}`, stroke: theme.line, strokeWidth: 1 },
      {
        kind: 'text',
        x: x(0) - em * 0.4,
        y: y(at) + em * 0.35,
        text: formatPercent(share, 0),
        anchor: 'end',
        ...small,
      },
    ]),
    { ...line, d: `M${x(0)} ${y(1)}H${x(1)}`, stroke: theme.unlit, strokeWidth: 1 },
    ...(today === null
      ? []
      : todayShapes(today, { x: x(today.share), top: y(0), bottom: y(1), half: x(0.5) }, theme)),
    ...plot.lines.map(
      (points): Shape => ({ ...line, d: d(points), stroke: theme.plan, strokeWidth: 1.6, dash: '5 4' }),
    ),
    ...plot.targets.map(
      ({ way }): Shape => ({ ...line, d: d(way), stroke: theme.forecast, strokeWidth: 1.6 }),
    ),
    ...plot.targets.map(
      ({ end, mark }): Shape => ({
        ...line,
        d: d([end, mark]),
        stroke: theme.unlit,
        strokeWidth: 1,
        dash: '1 2',
      }),
    ),
    ...plot.targets.map(
      ({ target: { tone }, mark }): Shape => ({
        ...{ kind: 'text', x: x(mark.x), y: y(mark.y) + em * 0.42, text: TONE_SHAPES[tone], size: em * 1.25 },
        ...{ anchor: 'middle', fill: toneColour(tone, theme) },
      }),
    ),
    { kind: 'text', x: x(0), y: y(1) + em * 1.4, text: '0%', ...small },
    {
      ...{ kind: 'text', x: x(0.5), y: y(1) + em * 1.4, anchor: 'middle', ...small },
      text: locale === 'zh' ? '时间进度' : 'Time elapsed',
    },
    { kind: 'text', x: x(1), y: y(1) + em * 1.4, text: '100%', anchor: 'end', ...small },
  ];
  return { width, height: planPlotHeight(drawing), shapes };
}

/** The words stand on the side of the line where there is more room. */
function todayShapes(
  { text }: { text: string },
  { x, top, bottom, half }: { x: number; top: number; bottom: number; half: number },
  { fontSize: em, unlit, mute }: Drawing['theme'],
): Shape[] {
  const before = x > half;
  return [
    { kind: 'path', d: `M${x} ${top}V${bottom}`, fill: 'none', stroke: unlit, strokeWidth: 1, dash: '1 3' },
    {
      ...{ kind: 'text', x: x + em * (before ? -0.4 : 0.4), y: top + em * 0.95, text, size: em, fill: mute },
      anchor: before ? 'end' : 'start',
    },
  ];
}

/** All plans beside each other, each under its name, as many in a row as the width has room for. */
export function planTimeShapes(plans: readonly PlottedPlan[], width: number, drawing: Drawing): ShapeDrawing {
  const em = drawing.theme.fontSize;
  const { navy, mute } = drawing.theme;
  const room = Math.floor((width + em * SPACE) / (em * (LEAST + SPACE)));
  const columns = Math.max(1, Math.min(plans.length, room));
  const wide = (width - em * SPACE * (columns - 1)) / columns;
  const high = em * HEAD + planPlotHeight(drawing) + em;
  const shapes = plans.flatMap((plan, index): Shape[] => {
    const left = (index % columns) * (wide + em * SPACE);
    const top = Math.floor(index / columns) * high;
    const head = { y: top + em * 1.2, size: em } as const;
    return [
      { kind: 'text', x: left + em * LEFT, text: plan.name, bold: true, fill: navy, ...head },
      { kind: 'text', x: left + wide - em * RIGHT, text: plan.horizon, anchor: 'end', fill: mute, ...head },
      ...planPlotShapes(plan, wide, drawing).shapes.map((shape) => moved(shape, left, top + em * HEAD)),
    ];
  });
  return { width, height: Math.ceil(Math.ceil(plans.length / columns) * high), shapes };
}

function moved(shape: Shape, right: number, down: number): Shape {
  if (shape.kind !== 'path') return { ...shape, x: shape.x + right, y: shape.y + down };
  const d = shape.d.replace(/([MLHV])([^MLHV]*)/g, (_, letter: string, numbers: string) => {
    const [first, second] = numbers.trim().split(' ').map(Number);
    if (letter === 'H') return `H${first! + right}`;
    if (letter === 'V') return `V${first! + down}`;
    return `${letter}${first! + right} ${second! + down}`;
  });
  return { ...shape, d };
}

/** All targets that have an axis, in one sentence and as a table. */
export function planTimeText(name: string, plans: readonly PlottedPlan[], locale: Locale): ChartText {
  const words = chartWords(locale);
  const zh = locale === 'zh';
  const heads = {
    indicator: zh ? '指标' : 'Indicator',
    start: zh ? '起点' : 'Start',
    deadline: zh ? '期限' : 'Deadline',
    time: zh ? '时间进度' : 'Time elapsed',
  };
  const counted = plans.map((plan) => `${plan.name} ${plan.targets.length}`);
  const all = plans.flatMap(({ name: own, targets }) => targets.map((target) => ({ plan: own, target })));
  const percent = (share: Fraction | null) => (share === null ? null : share * 100);
  return {
    sentence: `${name}${words.colon}${counted.join(words.comma)}${words.stop}`,
    columns: [
      ...[heads.indicator, heads.start, heads.deadline, heads.time],
      ...[words.planShare, words.distanceCovered, words.status],
    ],
    rows: all.map(({ target }) => [
      ...[target.name, formatDate(target.start, locale), formatDate(target.deadline, locale)],
      ...[target.timeShare, target.planShare, target.distanceCovered].map((share) => formatPercent(share)),
      target.verdict,
    ]),
    data: {
      columns: [
        ...[zh ? '计划' : 'Plan', heads.indicator, heads.start, heads.deadline, `${heads.time} (%)`],
        ...[`${words.planShare} (%)`, `${words.distanceCovered} (%)`, words.status],
      ],
      rows: all.map(({ plan, target }) => [
        ...[plan, target.name, target.start, target.deadline],
        ...[target.timeShare, target.planShare, target.distanceCovered].map(percent),
        target.verdict,
      ]),
    },
  };
}
