import type { ChangeView } from '#core/contract/analysis.ts';
import { formatFigure, formatPeriod, formatSigned } from '#core/domain/format.ts';
import { CHANGE_PARTS } from '#core/domain/level-change.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { AnalysisSentences } from '../../components/AnalysisSentences.tsx';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';

type Change = ChangeView['rows'][number];

interface Props {
  change: Change;
  unit: string;
  decimals: number;
}

/** A change as a sum, of the level and of what is still to go. Where it cannot be split it says why. */
export function ChangeTable({ change, unit, decimals }: Props) {
  const { analysis, bracketed } = useWords();
  const { change: words } = analysis;
  const locale = language.value;
  const { from, to, level, gap } = change;
  const changeUnit = unitOfChange(unit);
  const inUnit = (text: string) => <small> {bracketed(unitText(text, locale))}</small>;
  const inOtherUnit = changeUnit === unit ? null : inUnit(changeUnit);
  if (level === null && gap === null) return <AnalysisSentences steps={change.explanation} />;
  const codes = CHANGE_PARTS.filter((code) =>
    [level, gap].some((sum) => sum?.parts.some((part) => part.code === code)),
  );
  const partOf = (sum: Change['level'], code: (typeof codes)[number]) => {
    const part = sum?.parts.find((one) => one.code === code);
    return sum && part ? formatSigned(part.shown, sum.decimals) : '—';
  };
  const total = (sum: Change['level']) => (sum ? formatSigned(sum.shown, sum.decimals) : '—');
  return (
    <div class="table-box">
      <table class="table parts">
        <thead>
          <tr>
            <td />
            <th scope="col" class="num">
              {words.level}
              {inUnit(unit)}
            </th>
            <th scope="col" class="num">
              {words.gap}
              {inOtherUnit}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{formatPeriod(from.period, locale)}</th>
            <td class="num">{formatFigure(from.level, decimals)}</td>
            <td class="num">{formatFigure(from.gap, decimals)}</td>
          </tr>
          {codes.map((code) => (
            <tr key={code}>
              <th scope="row">{words.parts[code]}</th>
              <td class="num">{partOf(level, code)}</td>
              <td class="num">{partOf(gap, code)}</td>
            </tr>
          ))}
          <tr class="parts-total">
            <th scope="row">
              {words.change}
              {inOtherUnit}
            </th>
            <td class="num">{total(level)}</td>
            <td class="num">{total(gap)}</td>
          </tr>
          <tr>
            <th scope="row">{formatPeriod(to.period, locale)}</th>
            <td class="num">
              <b>{formatFigure(to.level, decimals)}</b>
            </td>
            <td class="num">
              <b>{formatFigure(to.gap, decimals)}</b>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
