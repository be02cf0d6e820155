import type { EChartsOption } from 'echarts';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ChartText, Drawing } from '#core/charts/chart.ts';
import { type ChartFacts, factLines } from '#core/charts/chart-facts.ts';
import type { DrawnChart } from '#core/charts/picture.ts';
import type { ShapeDrawing } from '#core/charts/shapes.ts';
import { language } from '../state/language.ts';
import { ChartMenu } from './ChartMenu.tsx';
import { ChartTable } from './ChartTable.tsx';
import '../styles/chart-frame.css';

/** Draws a chart for a picture: an option for ECharts with its height, shapes, or elements of an SVG; about so many CSS pixels wide. */
export type PictureOf = (drawing: Drawing, width: number) => PictureSource | Promise<PictureSource>;
export type PictureSource = { option: EChartsOption; height: number } | ShapeDrawing | DrawnChart;

/** A chart in words, or a promise of it where only a download needs them. */
export type TextOf = ChartText | (() => Promise<ChartText>);

interface Props {
  facts: ChartFacts;
  text: ChartText;
  picture: PictureOf;
  /** Whether the title is shown; left out where what stands above says the same. */
  titled?: boolean;
  /** Switches of the chart, on the left of the menu. */
  tools?: ComponentChildren;
  /** Whether the table is offered below: not where the chart is one. */
  tabled?: boolean;
  children: ComponentChildren;
}

/** What stands round every chart: what it is, its unit and marks, source, moment and notes, its table, and a way to take it. */
export function ChartFrame({ facts, text, picture, titled = false, tools, tabled = true, children }: Props) {
  const id = useId();
  const locale = language.value;
  const lines = factLines(facts, locale);
  return (
    <figure class="chart-frame" aria-labelledby={id}>
      <header class="chart-head">
        <p id={id} class={titled ? 'chart-title' : 'unseen'}>
          {facts.title}
        </p>
        <p class="chart-measured">
          {lines.measured.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {facts.marks.map((mark) => (
            <span key={mark} class="badge badge-demo">
              {mark}
            </span>
          ))}
        </p>
        {tools && <div class="chart-tools">{tools}</div>}
        <ChartMenu facts={facts} text={text} picture={picture} />
      </header>
      {children}
      <figcaption class="chart-foot">
        {lines.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>{lines.source}</p>
      </figcaption>
      {tabled && <ChartTable text={text} />}
    </figure>
  );
}
