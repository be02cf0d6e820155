import type { ProgressRow } from '#core/contract/progress.ts';
import {
  computedDecimals,
  formatFigure,
  formatGrowth,
  formatPercent,
  formatPeriod,
} from '#core/domain/format.ts';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { looksAhead } from '../state/outlook.ts';
import { targetText } from '../state/target-text.ts';
import { deviationText } from '../state/verdict.ts';
import { BulletBar } from './BulletBar.tsx';
import { MethodsDisagree } from './MethodsDisagree.tsx';
import { Opinion } from './Opinion.tsx';
import { Outlook } from './Outlook.tsx';
import { PromiseMark } from './PromiseMark.tsx';
import { Verdict } from './Verdict.tsx';
import { WhyFigure } from './WhyFigure.tsx';

interface Props {
  row: ProgressRow;
  subject: 'indicator' | 'region';
  href: string;
  chosen: boolean;
  roomy: boolean;
}

/** One verdict as a line of a table. */
export function VerdictLine({ row, subject, href, chosen, roomy }: Props) {
  const words = useWords();
  const names = useNames();
  const locale = language.value;
  const extra = roomy ? 'num roomy-only' : 'num wide-only';
  return (
    <tr class={chosen ? 'chosen' : undefined}>
      <th scope="row" class={`v-name v-${subject}`}>
        <a href={href} aria-current={chosen ? 'true' : undefined}>
          {subject === 'indicator' ? names.indicator(row.indicator) : names.region(row.region)}
        </a>
        {subject === 'indicator' && <small class="code">{row.target}</small>}
        <PromiseMark row={row} />
      </th>
      <td class="num v-level">
        <WhyFigure row={row}>
          <b>{formatFigure(row.level, row.decimals)}</b>
        </WhyFigure>
        {row.levelDerivation === 'estimated' && <small> {words.estimated}</small>}
        <span class="v-of">
          {' / '}
          {targetText(row, words)} <small>{unitText(row.unit, locale)}</small>
        </span>
      </td>
      <td class="num v-target">
        <WhyFigure row={row} further>
          {targetText(row, words)}
        </WhyFigure>
        {subject === 'indicator' && <small> {unitText(row.unit, locale)}</small>}
      </td>
      <td class={extra}>
        <WhyFigure row={row} further>
          {formatFigure(row.gap, row.decimals)}
        </WhyFigure>
      </td>
      {roomy && <td class="num roomy-only">{formatGrowth(row.yoyPercent)}</td>}
      <td class="bullet-column v-bar">
        <BulletBar row={row} />
      </td>
      <td class={extra}>
        <WhyFigure row={row} further>
          {formatPercent(row.distanceCovered)}
        </WhyFigure>
      </td>
      <td class={`num v-lag ${row.light ? `tone-${row.light}` : ''}`}>
        <WhyFigure row={row} further>
          <b>{deviationText(row.lagPoints)}</b>
        </WhyFigure>
      </td>
      {roomy && <td class="nowrap roomy-only">{formatPeriod(row.period, locale)}</td>}
      <td class="v-state">
        <Verdict row={row} />
      </td>
      <OutlookCells row={row} roomy={roomy} />
    </tr>
  );
}

function OutlookCells({ row, roomy }: { row: ProgressRow; roomy: boolean }) {
  const words = useWords();
  const ahead = looksAhead(row);
  const { projection } = row.outlook;
  return (
    <>
      <td class="v-outlook">
        <span class="v-outlook-line">
          {ahead ? <Outlook row={row} /> : <span class="mute">—</span>}
          {ahead && projection !== null && (
            <span title={words.prospects.atDeadline}>
              <small class="v-at">{words.prospects.atDeadlineShort} </small>
              {formatFigure(projection, computedDecimals(row.decimals))}
            </span>
          )}
        </span>
        {ahead && <MethodsDisagree row={row} />}
      </td>
      <td class={roomy ? 'roomy-only v-opinion' : 'wide-only v-opinion'}>
        {ahead ? <Opinion row={row} /> : <span class="mute">—</span>}
      </td>
    </>
  );
}
