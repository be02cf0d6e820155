import { useMemo } from 'preact/hooks';
import type { IndicatorRow, ObservationRow } from '#core/contract/targets.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { formatDate, formatFigure, formatPeriod } from '#core/domain/format.ts';
import type { LevelInput } from '#core/domain/level.ts';
import { type LevelVersion, levelVersions } from '#core/domain/level-versions.ts';
import { Empty } from '../../components/Empty.tsx';
import { FigureLink } from '../../components/FigureLink.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { unitText } from '../../i18n/units.ts';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { together } from '../../state/loadable.ts';
import { useNames } from '../../state/names.ts';
import { useList } from '../../state/use-answer.ts';

interface Props {
  indicator: IndicatorRow;
  numerator: IndicatorRow;
  denominator: IndicatorRow;
  region: string;
}

/** A ratio period by period, as it is recomputed, and as it was before its numerator or denominator was revised. */
export function RatioRecord({ indicator, numerator, denominator, region }: Props) {
  const { indicator: words } = useWords();
  const moment = useMoment();
  const of = (code: string) => apiPaths.observations({ indicator: code, region, history: true }, moment);
  const above = useList<ObservationRow>(of(numerator.code));
  const under = useList<ObservationRow>(of(denominator.code));
  return (
    <Loaded answer={together({ above, under })} skeleton={<RatioSkeleton />}>
      {(known) => {
        const rows = [...known.above.items, ...known.under.items];
        return rows.length === 0 ? (
          <Empty>{words.noFigures}</Empty>
        ) : (
          <Versions indicator={indicator} parts={[numerator, denominator]} rows={rows} region={region} />
        );
      }}
    </Loaded>
  );
}

/** As high as three years of quarters: what stands below is not to move. */
export function RatioSkeleton() {
  return <Skeleton height={38} lines={13} />;
}

interface VersionsProps {
  indicator: IndicatorRow;
  parts: [IndicatorRow, IndicatorRow];
  rows: ObservationRow[];
  region: string;
}

function Versions({ indicator, parts, rows, region }: VersionsProps) {
  const { indicator: words, figures, comma } = useWords();
  const names = useNames();
  const locale = language.value;
  const periods = useMemo(() => levelVersions(indicator, parts, rows), [indicator, parts, rows]);
  const days = new Map(rows.map(({ vintage, recordedAt }) => [vintage, chinaDate(recordedAt)]));
  const value = ({ level }: LevelVersion) => formatFigure(level.value, indicator.decimals);
  return (
    <div class="table-box table-tall">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{figures.period}</th>
            <th scope="col" class="num">
              {words.value} <small>{unitText(indicator.unit, locale)}</small>
            </th>
            <th scope="col">{words.beforeRevision}</th>
            {parts.map((part) => (
              <th key={part.code} scope="col" class="num">
                {names.indicator(part)} <small>{unitText(part.unit, locale)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map(({ period, versions: [newest, ...older] }) => (
            <tr key={period}>
              <th scope="row" class="nowrap">
                {formatPeriod(period, locale)}
              </th>
              <td class="num">
                <b>{value(newest!)}</b>
              </td>
              <td>
                {older.length === 0 ? (
                  <span class="nowrap">{words.neverRevised}</span>
                ) : (
                  older.map((one, index) => (
                    <span key={one.vintage} class="nowrap">
                      {index > 0 && comma}
                      <s>{value(one)}</s>{' '}
                      <small>
                        {words.until(formatDate(days.get((older[index - 1] ?? newest!).vintage)!, locale))}
                      </small>
                    </span>
                  ))
                )}
              </td>
              {parts.map((part, index) => {
                const input = newest!.level.inputs[index];
                return (
                  <td key={part.code} class="num">
                    {input && <Input part={part} region={region} input={input} rows={rows} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface InputProps {
  part: IndicatorRow;
  region: string;
  input: LevelInput;
  rows: readonly ObservationRow[];
}

/** What was divided, a door to its versions where it is a reported figure. */
function Input({ part, region, input, rows }: InputProps) {
  const text = formatFigure(input.value, part.decimals);
  const reported = rows.find(
    (row) => row.indicator === part.code && row.period === input.period && row.form === 'point',
  );
  return reported ? (
    <FigureLink figure={{ indicator: part.code, region, period: input.period, form: 'point' }}>
      {text}
    </FigureLink>
  ) : (
    <span>{text}</span>
  );
}
