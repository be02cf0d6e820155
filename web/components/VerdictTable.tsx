import type { ProgressRow } from '#core/contract/progress.ts';
import { formatFigure, formatGrowth, formatPercent, formatPeriod } from '#core/domain/format.ts';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { targetText } from '../state/target-text.ts';
import { deviationText, verdictKey } from '../state/verdict.ts';
import { BulletBar } from './BulletBar.tsx';
import { Verdict } from './Verdict.tsx';

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
}

/** Verdicts with their figures and bars, a line each. */
export function VerdictTable({ rows, subject, hrefOf, chosen = null, roomy = false }: Props) {
  const { figures } = useWords();
  const extra = roomy ? 'num' : 'num wide-only';
  return (
    <div class="table-box">
      <table class="table verdicts">
        <thead>
          <tr>
            <th scope="col">{figures[subject]}</th>
            <th scope="col" class="num">
              {figures.level}
            </th>
            <th scope="col" class="num">
              {figures.target}
            </th>
            <th scope="col" class={extra}>
              {figures.gap}
            </th>
            {roomy && (
              <th scope="col" class="num">
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
            {roomy && <th scope="col">{figures.period}</th>}
            <th scope="col">{figures.status}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Line
              key={verdictKey(row)}
              row={row}
              subject={subject}
              href={hrefOf(row)}
              chosen={verdictKey(row) === chosen}
              roomy={roomy}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LineProps {
  row: ProgressRow;
  subject: Props['subject'];
  href: string;
  chosen: boolean;
  roomy: boolean;
}

function Line({ row, subject, href, chosen, roomy }: LineProps) {
  const words = useWords();
  const names = useNames();
  const locale = language.value;
  const extra = roomy ? 'num' : 'num wide-only';
  return (
    <tr class={chosen ? 'chosen' : undefined}>
      <th scope="row" class={`v-name v-${subject}`}>
        <a href={href} aria-current={chosen ? 'true' : undefined}>
          {subject === 'indicator' ? names.indicator(row.indicator) : names.region(row.region)}
        </a>
        {subject === 'indicator' && <small class="code">{row.target}</small>}
      </th>
      <td class="num v-level">
        <b>{formatFigure(row.level, row.decimals)}</b>
        {row.levelDerivation === 'estimated' && <small> {words.estimated}</small>}
        <span class="v-of">
          {' / '}
          {targetText(row, words)} <small>{unitText(row.unit, locale)}</small>
        </span>
      </td>
      <td class="num v-target">
        <span>{targetText(row, words)}</span> <small>{unitText(row.unit, locale)}</small>
      </td>
      <td class={extra}>{formatFigure(row.gap, row.decimals)}</td>
      {roomy && <td class="num">{formatGrowth(row.yoyPercent)}</td>}
      <td class="bullet-column v-bar">
        <BulletBar row={row} />
      </td>
      <td class={extra}>{formatPercent(row.distanceCovered)}</td>
      <td class={`num v-lag ${row.light ? `tone-${row.light}` : ''}`}>
        <b>{deviationText(row.lagPoints)}</b>
      </td>
      {roomy && <td class="nowrap">{formatPeriod(row.period, locale)}</td>}
      <td class="v-state">
        <Verdict row={row} />
      </td>
    </tr>
  );
}
