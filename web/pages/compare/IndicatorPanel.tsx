import type { CompareColumn, CompareReasonView, CompareView } from '#core/contract/compare.ts';
import type { IndicatorRow } from '#core/contract/targets.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { Mixed } from '../../components/Mixed.tsx';
import { Panel } from '../../components/Panel.tsx';
import { unitText } from '../../i18n/units.ts';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { CompareFigure } from './CompareFigure.tsx';
import { CompareTable } from './CompareTable.tsx';

interface Props {
  /** Of one indicator, a period each. */
  columns: CompareColumn[];
  view: CompareView;
  indicator: IndicatorRow | undefined;
  moments: Moments;
}

/** What the two moments are called; null = there is only one. */
export interface Moments {
  now: string;
  other: string | null;
}

/** One indicator over the regions and periods: why it is not ranked, its table, and its picture. */
export function IndicatorPanel({ columns, view, indicator, moments }: Props) {
  const { comma } = useWords();
  const names = useNames();
  const [first] = columns;
  if (!first) return null;
  const unit = unitText(first.unit, language.value);
  const refused = reasonsByText(columns);
  return (
    <Panel
      title={<A to={paths.indicator(first.indicator.code)}>{names.indicator(first.indicator)}</A>}
      note={<Mixed text={[unit, indicator?.scope].filter((one) => one != null).join(' · ')} />}
    >
      {refused.length > 0 && (
        <ul class="compare-reasons">
          {refused.map(({ text, periods }) => (
            <li key={text}>
              {columns.length > 1 && (
                <b>
                  {periods.join(comma)}
                  {' · '}
                </b>
              )}
              {text}
            </li>
          ))}
        </ul>
      )}
      <CompareFigure columns={columns} view={view} />
      <CompareTable columns={columns} view={view} moments={moments} />
    </Panel>
  );
}

/** Each reason once, with the periods that it is about. */
function reasonsByText(columns: readonly CompareColumn[]): { text: string; periods: string[] }[] {
  const { compare } = useWords();
  const told = (reason: CompareReasonView) => (language.value === 'zh' ? reason.zh : reason.en);
  const all = columns.flatMap(({ period, reasons }) =>
    reasons.map((reason) => ({
      text: told(reason),
      period: period === 'newest' ? compare.newestShort : formatPeriod(period, language.value),
    })),
  );
  return [...Map.groupBy(all, ({ text }) => text)].map(([text, found]) => ({
    text,
    periods: found.map(({ period }) => period),
  }));
}
