import type { ProgressRow } from '#core/contract/progress.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { looksAhead } from '../state/outlook.ts';
import { verdictKey } from '../state/verdict.ts';
import { LongRows } from './LongRows.tsx';
import { OutlookLegend } from './OutlookLegend.tsx';
import { useRowFilter } from './RowFilter.tsx';
import { VerdictLine } from './VerdictLine.tsx';

interface Props {
  rows: ProgressRow[];
  /** What a row is called by, the rest being the same in all rows. */
  subject: 'indicator' | 'region';
  /** Where the name leads. */
  hrefOf: (row: ProgressRow) => string;
  /** Key of the row that the page is about. */
  chosen?: string | null;
  /** Columns that matter less are left out where the table has less room. */
  roomy?: boolean;
  /** Whether to say below what the outlook's words mean. */
  legend?: boolean;
}

/** Verdicts with their figures and bars, a line each. */
export function VerdictTable({ rows, subject, hrefOf, chosen = null, roomy = false, legend = false }: Props) {
  const { figures, prospects, bracketed } = useWords();
  const names = useNames();
  const [shown, filter] = useRowFilter(rows, (row) =>
    subject === 'indicator'
      ? names.indicator(row.indicator)
      : `${names.region(row.region)} ${row.region.code}`,
  );
  // Regions are compared by one indicator: its unit stands once, in the head.
  const unit = subject === 'region' && rows[0] ? unitText(rows[0].unit, language.value) : null;
  const differs = subject === 'region' && rows[0] ? unitOfChange(rows[0].unit) : null;
  const unitOfGap = differs !== null && differs !== rows[0]?.unit ? unitText(differs, language.value) : null;
  const extra = roomy ? 'num roomy-only' : 'num wide-only';
  return (
    <>
      {filter}
      <div class="table-box verdicts-box">
        <table class={`table verdicts verdicts-${subject}`}>
          <thead>
            <tr>
              <th scope="col">{figures[subject]}</th>
              <th scope="col" class="num">
                {figures.level}
              </th>
              <th scope="col" class="num">
                {figures.target}
                {unit && <small>{bracketed(unit)}</small>}
              </th>
              <th scope="col" class={extra}>
                {figures.gap}
                {unitOfGap && <small>{bracketed(unitOfGap)}</small>}
              </th>
              {roomy && (
                <th scope="col" class="num roomy-only">
                  {figures.yoy}
                </th>
              )}
              <th scope="col" class="bullet-column">
                {figures.distance}
              </th>
              <th scope="col" class={extra}>
                <span class="unseen">{figures.distance}</span>
              </th>
              <th scope="col" class="num">
                {figures.lag}
              </th>
              {roomy && (
                <th scope="col" class="roomy-only">
                  {figures.period}
                </th>
              )}
              <th scope="col">{figures.status}</th>
              <th scope="col">
                {figures.outlook} <small>{prospects.atDeadlineShort}</small>
              </th>
              <th scope="col" class={roomy ? 'roomy-only' : 'wide-only'}>
                {figures.opinion}
              </th>
            </tr>
          </thead>
          <LongRows items={shown}>
            {(row) => (
              <VerdictLine
                key={verdictKey(row)}
                row={row}
                subject={subject}
                href={hrefOf(row)}
                chosen={verdictKey(row) === chosen}
                roomy={roomy}
              />
            )}
          </LongRows>
        </table>
      </div>
      {legend && rows.some(looksAhead) && <OutlookLegend />}
    </>
  );
}
