import { addressOf } from './address.ts';
import { duplicateFigure } from './attribute-issues.ts';
import type { Issue } from './issue.ts';
import { figureKey, type RefusedCell, type ReportedFigure } from './reported-figure.ts';

/** Takes out figures that a file reports more than once: which of them is meant cannot be told. */
export function refuseDuplicates(figures: readonly ReportedFigure[]): {
  figures: ReportedFigure[];
  refused: RefusedCell[];
  issues: Issue[];
} {
  const groups = Map.groupBy(figures, figureKey);
  const single = figures.filter((figure) => groups.get(figureKey(figure))!.length === 1);
  const refused = figures
    .filter((figure) => groups.get(figureKey(figure))!.length > 1)
    .map((figure): RefusedCell => {
      const others = groups.get(figureKey(figure))!.filter((other) => other !== figure);
      const { place, seen, region, indicator, period } = figure;
      const named = others.slice(0, 5).map(({ place: other }) => nameOf(other, place.sheet));
      return { place, seen, region, indicator, period, issues: [duplicateFigure(place, seen, named)] };
    });
  return { figures: single, refused, issues: refused.flatMap((cell) => cell.issues) };
}

/** An address, with its sheet where that is another one. */
function nameOf({ sheet, row, column }: ReportedFigure['place'], from: string | null): string {
  const address = column === null ? `第 ${row} 行` : addressOf(row!, column);
  return sheet === from || sheet === null ? address : `${sheet}!${address}`;
}
