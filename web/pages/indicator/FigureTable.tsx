import { useMemo } from 'preact/hooks';
import type { ObservationRow, RegionRow } from '#core/contract/targets.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { formatFigure, formatGrowth, formatPeriod } from '#core/domain/format.ts';
import { FigureLink } from '../../components/FigureLink.tsx';
import { LongRows } from '../../components/LongRows.tsx';
import { useRowFilter } from '../../components/RowFilter.tsx';
import { unitText } from '../../i18n/units.ts';
import { type NumberedRemark, numbersOn } from '../../state/annotations.ts';
import { replacedVersions, versionKey } from '../../state/figure-record.ts';
import { langOf } from '../../state/lang-of.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';

interface Props {
  rows: ObservationRow[];
  decimals: number;
  regions: RegionRow[];
  remarks: NumberedRemark[];
}

/** Reported figures as they were reported. */
export function FigureTable({ rows, decimals, regions, remarks }: Props) {
  const { indicator: words, figures, source } = useWords();
  const replaced = replacedVersions(rows);
  const byCode = useMemo(() => new Map(regions.map((one) => [one.code, one])), [regions]);
  const names = useNames();
  const [shown, filter] = useRowFilter(rows, ({ region, period, recorder }) => {
    const place = byCode.get(region);
    return `${place ? names.region(place) : ''} ${region} ${formatPeriod(period, language.value)} ${recorder}`;
  });
  const manyRegions = new Set(rows.map((row) => row.region)).size > 1;
  return (
    <>
      {filter}
      <div class="table-box table-tall">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{figures.period}</th>
              {manyRegions && <th scope="col">{figures.region}</th>}
              <th scope="col">{words.form}</th>
              <th scope="col" class="num">
                {words.value}
              </th>
              <th scope="col" class="num">
                {words.yoy}
              </th>
              <th scope="col">{words.statusColumn}</th>
              <th scope="col" class="num">
                {words.vintage}
              </th>
              <th scope="col">{words.recorded}</th>
              <th scope="col">{words.recorder}</th>
              <th scope="col">{source}</th>
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          <LongRows items={shown}>
            {(row) => (
              <Line
                key={versionKey(row)}
                row={row}
                decimals={decimals}
                region={manyRegions ? byCode.get(row.region) : undefined}
                replaced={replaced.has(versionKey(row))}
                numbers={numbersOn(remarks, row)}
              />
            )}
          </LongRows>
        </table>
      </div>
    </>
  );
}

interface LineProps {
  row: ObservationRow;
  decimals: number;
  region: RegionRow | undefined;
  replaced: boolean;
  /** Of the remarks on it. */
  numbers: number[];
}

function Line({ row, decimals, region, replaced, numbers }: LineProps) {
  const { annotations, indicator: words, demo, comma } = useWords();
  const names = useNames();
  const locale = language.value;
  return (
    <tr class={replaced ? 'replaced' : undefined}>
      <th scope="row" class="nowrap">
        {formatPeriod(row.period, locale)}{' '}
        {numbers.length > 0 && <sup class="remark-mark">{annotations.mark(numbers.join(comma))}</sup>}
      </th>
      {region && <td class="nowrap">{names.region(region)}</td>}
      <td class="nowrap">{words.forms[row.form]}</td>
      <td class="num">
        <FigureLink figure={row}>
          <b>{formatFigure(row.value, decimals)}</b> <small>{unitText(row.unit, locale)}</small>
        </FigureLink>
      </td>
      <td class="num">{formatGrowth(row.yoyPercent)}</td>
      <td class="nowrap">
        {words.statuses[row.status]} {replaced && <small>{words.replaced}</small>}
      </td>
      <td class="num">{row.vintage}</td>
      <td class="nowrap">{chinaDate(row.recordedAt)}</td>
      <td class="nowrap">
        <span lang={langOf(row.recorder)}>{row.recorder}</span>{' '}
        {row.demo && <span class="badge badge-demo">{demo.mark}</span>}
      </td>
      <td>
        {row.sourceUrl && (
          <a href={row.sourceUrl} target="_blank" rel="noopener noreferrer">
            {words.sourceLink}
          </a>
        )}
      </td>
      <td class="figure-note" lang={langOf(row.note)}>
        {row.note}
      </td>
    </tr>
  );
}
