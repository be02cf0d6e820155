import type { CompareCell, CompareColumn, ComparedFigureView } from '#core/contract/compare.ts';
import { formatFigure, formatPeriod, formatSigned, withUnit } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { FigureLink } from '../../components/FigureLink.tsx';
import { signedPercent } from '../../components/FigureVersion.tsx';
import { unitText } from '../../i18n/units.ts';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import type { Moments } from './IndicatorPanel.tsx';

interface Props {
  cell: CompareCell;
  column: CompareColumn;
  moments: Moments;
}

/** A figure as a door to its versions, with its place, what it is, and what it was at the other moment. */
export function CompareCellView({ cell, column, moments }: Props) {
  const { compare: words, indicator, comma } = useWords();
  const { figure } = cell;
  if (figure === null)
    return (
      <div class="compare-cell">
        <span class="mute">{words.none}</span>
        <Other cell={cell} column={column} moments={moments} />
      </div>
    );
  const kind = [
    ...(column.period === 'newest' ? [formatPeriod(figure.period, language.value)] : []),
    ...(figure.form === 'point' ? [] : [indicator.forms[figure.form]]),
    indicator.statuses[figure.status],
    ...(figure.way === 'reported' ? [] : [words.ways[figure.way]]),
  ];
  return (
    <div class="compare-cell">
      <span class="compare-value">
        {cell.rank !== null && <span class="compare-rank">{words.rank(cell.rank)}</span>}
        <Value figure={figure} cell={cell} column={column} />
      </span>
      <small>{kind.join(' · ')}</small>
      {figure.missing.length > 0 && <small>{words.missing(figure.missing.join(comma))}</small>}
      <Other cell={cell} column={column} moments={moments} />
    </div>
  );
}

function Value({ figure, cell, column }: Omit<Props, 'moments'> & { figure: ComparedFigureView }) {
  const { indicator } = column;
  const text = <b>{figureText(figure, column)}</b>;
  if (figure.way === 'reported')
    return (
      <FigureLink figure={{ indicator: indicator.code, region: cell.region, ...figure }}>{text}</FigureLink>
    );
  return (
    <A class="figure-link" to={paths.indicator(indicator.code)} query={{ region: cell.region }}>
      {text}
    </A>
  );
}

/** The same at the other moment, and the difference or why there is none. */
function Other({ cell, column, moments }: Props) {
  const { compare: words, bracketed, colon } = useWords();
  const locale = language.value;
  const { other, difference, differenceUnit, differenceShare, differenceReasons } = cell;
  const [reason] = differenceReasons;
  if (moments.other === null) return null;
  if (difference === 0) return <small>{words.same(moments.other)}</small>;
  return (
    <>
      <small>
        {moments.other}
        {colon}
        {other === null ? words.none : figureText(other, column)}
      </small>
      {difference !== null && (
        <small>
          {words.difference}
          {colon}
          {withUnit(
            formatSigned(difference, Math.max(column.decimals, 1)),
            unitText(differenceUnit, locale),
            locale,
          )}
          {differenceShare === null ? '' : bracketed(signedPercent(differenceShare))}
        </small>
      )}
      {reason && (
        <small class="compare-why" title={locale === 'zh' ? reason.zh : reason.en}>
          {locale === 'zh' ? reason.zh : reason.en}
        </small>
      )}
    </>
  );
}

function figureText({ value, unit }: ComparedFigureView, column: CompareColumn): string {
  const text = formatFigure(value, column.decimals);
  return unit === column.unit ? text : withUnit(text, unitText(unit, language.value), language.value);
}
