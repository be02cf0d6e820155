import type { CompareRow, CompareView } from '#core/contract/compare.ts';

/** A comparison as lines of a file, one figure each. What is withheld is told in words beside the figure. */
export function compareRows({ regions, columns, apart, asOf, against }: CompareView): CompareRow[] {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return columns.flatMap(({ indicator, period: asked, unit, cells, reasons }) =>
    cells.map(({ region, figure, other, ...cell }) => ({
      region: { code: region, name: names.get(region) ?? region },
      indicator,
      asked,
      period: figure?.period ?? null,
      form: figure?.form ?? null,
      value: figure?.value ?? null,
      unit: figure?.unit ?? unit,
      status: figure?.status ?? null,
      way: figure?.way ?? null,
      missing: figure?.missing ?? [],
      rank: cell.rank,
      otherValue: other?.value ?? null,
      otherStatus: other?.status ?? null,
      difference: cell.difference,
      differenceUnit: cell.differenceUnit,
      differencePercent: cell.differenceShare === null ? null : cell.differenceShare * 100,
      withheld: [
        ...reasons,
        ...cell.differenceReasons,
        ...apart.filter(({ sides }) => sides.some(({ of }) => of.includes(indicator.name))),
      ].map(({ zh }) => zh),
      asOf,
      against,
      demo: figure?.demo === true || other?.demo === true,
    })),
  );
}
