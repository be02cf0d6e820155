import { HATCH, hatchColours, hatchId, type Shape, type ShapeDrawing } from '#core/charts/shapes.ts';

interface Props {
  drawing: ShapeDrawing;
  /** What the chart shows, in one sentence, for those who cannot see it. */
  label: string;
  fontFamily: string;
}

/** Shapes that were worked out in core/charts, as an SVG of the page. */
export function ShapesView({ drawing: { width, height, shapes }, label, fontFamily }: Props) {
  return (
    <svg
      class="shapes"
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      font-family={fontFamily}
    >
      <defs>
        {hatchColours(shapes).map((colour) => (
          <pattern
            key={colour}
            id={hatchId(colour)}
            width={HATCH.side}
            height={HATCH.side}
            patternUnits="userSpaceOnUse"
          >
            <path d={HATCH.d} stroke={colour} stroke-width={HATCH.strokeWidth} fill="none" />
          </pattern>
        ))}
      </defs>
      {shapes.map((shape, index) => (
        <One key={`${index} ${shape.kind}`} shape={shape} />
      ))}
    </svg>
  );
}

function One({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius: rx } = shape;
      const box = { x, y, width, height, ...(rx === undefined ? {} : { rx }) };
      return (
        <>
          <rect {...box} fill={shape.fill} {...opacityOf(shape)} {...strokeOf(shape)} />
          {shape.hatch && <rect {...box} fill={`url(#${hatchId(shape.hatch)})`} />}
        </>
      );
    }
    case 'path':
      return <path d={shape.d} fill={shape.fill} {...opacityOf(shape)} {...strokeOf(shape)} />;
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          font-size={shape.size}
          fill={shape.fill}
          text-anchor={shape.anchor ?? 'start'}
          {...(shape.bold ? { 'font-weight': 'bold' } : {})}
        >
          {shape.text}
        </text>
      );
  }
}

function opacityOf({ opacity }: { opacity?: number }) {
  return opacity === undefined ? {} : { 'fill-opacity': opacity };
}

function strokeOf({ stroke, strokeWidth, dash }: { stroke?: string; strokeWidth?: number; dash?: string }) {
  return {
    ...(stroke === undefined ? {} : { stroke }),
    ...(strokeWidth === undefined ? {} : { 'stroke-width': strokeWidth }),
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash }),
  };
}
