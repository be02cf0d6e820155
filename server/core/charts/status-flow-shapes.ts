import type { Drawing } from './chart.ts';
import type { Shape, ShapeDrawing } from './shapes.ts';
import type { FlowNode, StatusFlow } from './status-flow.ts';
import { textWidth } from './text-width.ts';
import { TONE_SHAPES, toneColour } from './tone.ts';
import { wrapText } from './wrap-text.ts';

/** In em of the chart's letters. */
const HEAD = 2.4;
const BODY = 20;
/** Between the middles of two bars: their labels must not touch. */
const PITCH = 1.7;
const BAR = 0.9;
const LINE = 1.2;
/** Between a label and its bar. */
const LABEL_GAP = 0.7;
/** Of the width for the labels of one side. */
const WIDEST = 0.4;

interface Placed extends FlowNode {
  label: string[];
  y: number;
  height: number;
}

/**
 * Two columns of bars and bands between them, as thick as they have targets. What moved bears the colour of where it
 * went; what stayed is pale. Each bar has its shape, its word and its number beside it.
 *
 * @param width CSS pixels
 * @param heads what the two columns are: moments, as a person reads them
 */
export function statusFlowShapes(
  flow: StatusFlow,
  width: number,
  heads: { before: string; after: string },
  drawing: Drawing,
): ShapeDrawing {
  const { theme } = drawing;
  const em = theme.fontSize;
  const most = (width * WIDEST) / em - LABEL_GAP;
  const room = (nodes: readonly FlowNode[]) =>
    em *
    (Math.max(3, ...nodes.flatMap((node) => wrapText(labelOf(node), most).map(textWidth))) * 1.03 +
      LABEL_GAP);
  const left = room(flow.before);
  const right = width - room(flow.after);
  const unit = unitOf(flow, em);
  const before = placed(flow.before, unit, most, em);
  const after = placed(flow.after, unit, most, em);
  const bar = em * BAR;
  const head = { kind: 'text', y: em * 1.2, size: em, fill: theme.navy, bold: true } as const;
  const nodeShapes = (node: Placed, x: number, labelX: number, anchor: 'start' | 'end'): Shape[] => [
    {
      ...{ kind: 'rect', x, y: node.y, width: bar, height: node.height, radius: 1.5 },
      fill: toneColour(node.tone, theme),
    },
    ...node.label.map((text, line): Shape => {
      const lower = (line - (node.label.length - 1) / 2) * LINE + 0.36;
      const y = node.y + node.height / 2 + em * lower;
      return { kind: 'text', x: labelX, y, size: em, anchor, text, fill: theme.ink };
    }),
  ];
  const bottom = Math.max(
    em * HEAD,
    ...[...before, ...after].map(
      ({ y, height, label }) => y + height / 2 + Math.max(height, label.length * LINE * em) / 2,
    ),
  );
  return {
    width,
    height: bottom + em * 0.8,
    shapes: [
      { ...head, x: Math.max(left + bar, em * textWidth(heads.before)), text: heads.before, anchor: 'end' },
      {
        ...{ ...head, x: Math.min(right - bar, width - em * textWidth(heads.after)) },
        ...{ text: heads.after, anchor: 'start' },
      },
      ...bandShapes(),
      ...before.flatMap((node) => nodeShapes(node, left, left - em * 0.5, 'end')),
      ...after.flatMap((node) => nodeShapes(node, right - bar, right + em * 0.5, 'start')),
    ],
  };

  function bandShapes(): Shape[] {
    const used = new Map<string, number>();
    const take = (side: string, node: Placed, thick: number) => {
      const key = `${side} ${node.key}`;
      const from = used.get(key) ?? node.y;
      used.set(key, from + thick);
      return from;
    };
    const ordered = flow.bands.toSorted(
      (a, b) =>
        indexIn(before, a.from) - indexIn(before, b.from) || indexIn(after, a.to) - indexIn(after, b.to),
    );
    return ordered.map(({ from, to, count, stays }): Shape => {
      const [source, sink] = [before[indexIn(before, from)]!, after[indexIn(after, to)]!];
      const thick = count * unit;
      const [a, b] = [take('before', source, thick), take('after', sink, thick)];
      const [x1, x2] = [left + bar, right - bar];
      const middle = (x1 + x2) / 2;
      return {
        kind: 'path',
        d: `M${x1} ${a}C${middle} ${a} ${middle} ${b} ${x2} ${b}V${b + thick}C${middle} ${b + thick} ${middle} ${a + thick} ${x1} ${a + thick}Z`,
        fill: stays ? theme.unlit : toneColour(sink.tone, theme),
        opacity: stays ? 0.16 : 0.5,
      };
    });
  }
}

/** "● 正常 12". */
function labelOf({ tone, name, count }: FlowNode): string {
  return `${TONE_SHAPES[tone]} ${name} ${count}`;
}

function indexIn(nodes: readonly Placed[], key: string): number {
  return nodes.findIndex((node) => node.key === key);
}

/** CSS pixels of one target. */
function unitOf({ before, after, total }: StatusFlow, em: number): number {
  const gaps = Math.max(before.length, after.length) * PITCH * em * 0.5;
  return total === 0 ? 0 : Math.max(1.5, (BODY * em - gaps) / total);
}

/** @param room for the labels, em */
function placed(nodes: readonly FlowNode[], unit: number, room: number, em: number): Placed[] {
  let y = em * HEAD;
  return nodes.map((node) => {
    const height = node.count * unit;
    const label = wrapText(labelOf(node), room);
    const pitch = Math.max(PITCH, label.length * LINE + 0.4);
    const gap = Math.max(em * 0.6, em * pitch - height);
    const own = { ...node, label, height, y: y + gap / 2 };
    y += height + gap;
    return own;
  });
}
