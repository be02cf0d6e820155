import type { ProgressRow } from '#core/contract/progress.ts';
import type { IndicatorRow, ObservationRow, RegionRow } from '#core/contract/targets.ts';
import { chinaDate } from '#core/domain/calendar.ts';
import { formatDate, formatFigure, formatPeriod, withUnit } from '#core/domain/format.ts';
import { unitText } from '../i18n/units.ts';
import { apiPaths } from '../paths.ts';
import { useMoment } from '../state/address.ts';
import { type FigureSource, figureSources, figuresOf } from '../state/figure-sources.ts';
import { language, useWords } from '../state/language.ts';
import { together } from '../state/loadable.ts';
import { useNames } from '../state/names.ts';
import { useList } from '../state/use-answer.ts';
import { FigureLink } from './FigureLink.tsx';
import { Loaded } from './Loaded.tsx';
import { Mixed } from './Mixed.tsx';
import { Skeleton } from './Skeleton.tsx';

/** The reported figures that a verdict stands on, each with its version and who recorded it when. */
export function WhyRecord({ row }: { row: ProgressRow }) {
  const { why } = useWords();
  const indicators = useList<IndicatorRow>(apiPaths.indicators());
  const regions = useList<RegionRow>(apiPaths.regions());
  return (
    <>
      <h3>
        {why.record} <small>{why.recordNote}</small>
      </h3>
      <Loaded answer={together({ indicators, regions })} skeleton={<Skeleton height={22} lines={2} />}>
        {(known) => {
          const indicator = known.indicators.items.find(({ code }) => code === row.indicator.code);
          const place = known.regions.items.find(({ code }) => code === row.region.code);
          const sources = indicator ? figureSources(row, indicator, place) : [];
          return sources.length === 0 ? (
            <p class="mute">{why.noRecord}</p>
          ) : (
            sources.map((source) => {
              const part = known.indicators.items.find(({ code }) => code === source.indicator);
              return part && <Source key={source.indicator} source={source} indicator={part} />;
            })
          );
        }}
      </Loaded>
    </>
  );
}

function Source({ source, indicator }: { source: FigureSource; indicator: IndicatorRow }) {
  const names = useNames();
  const path = apiPaths.observations({ indicator: source.indicator, region: source.region }, useMoment());
  const answer = useList<ObservationRow>(path);
  return (
    <>
      <p class="why-source">{names.indicator(indicator)}</p>
      <Loaded answer={answer} skeleton={<Skeleton height={22} lines={source.periods.length} />}>
        {({ items }) => (
          <ul class="why-record">
            {figuresOf(source, items).map((figure) => (
              <Figure key={`${figure.period}${figure.form}`} figure={figure} decimals={indicator.decimals} />
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}

function Figure({ figure, decimals }: { figure: ObservationRow; decimals: number }) {
  const { why, indicator: words } = useWords();
  const locale = language.value;
  const { period, form, value, unit, status, vintage, recordedAt, recorder, sourceUrl } = figure;
  return (
    <li>
      <span>
        {formatPeriod(period, locale)} {words.forms[form]}{' '}
        <FigureLink figure={figure}>
          <b>{withUnit(formatFigure(value, decimals), unitText(unit, locale), locale)}</b>
        </FigureLink>
      </span>
      <small>
        {words.statuses[status]} · {why.vintage(String(vintage))} ·{' '}
        <Mixed text={why.recordedOn(formatDate(chinaDate(recordedAt), locale), recorder)} />
        {sourceUrl && (
          <>
            {' · '}
            <a href={sourceUrl} target="_blank" rel="noopener noreferrer">
              {words.sourceLink}
            </a>
          </>
        )}
      </small>
    </li>
  );
}
