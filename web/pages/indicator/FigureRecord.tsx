import type { IndicatorRow, ObservationRow, RegionRow } from '#core/contract/targets.ts';
import { A } from '../../components/A.tsx';
import { Choice } from '../../components/Choice.tsx';
import { CsvLink } from '../../components/CsvLink.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Remarks } from '../../components/Remarks.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { apiPaths, paths } from '../../paths.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { useRemarks } from '../../state/annotations.ts';
import { byNewest, formsIn } from '../../state/figure-record.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useNames } from '../../state/names.ts';
import { useList } from '../../state/use-answer.ts';
import { FigureTable } from './FigureTable.tsx';
import { FormsPanel } from './FormsPanel.tsx';
import { RatioRecord, RatioSkeleton } from './RatioRecord.tsx';
import { SeriesFigure } from './SeriesFigure.tsx';

interface Props {
  indicator: IndicatorRow;
  /** What a ratio is made of. */
  parts: IndicatorRow[];
  regions: RegionRow[];
  /** Null = every region that has figures: indicators without targets are few and small. */
  region: string | null;
  /** Whether to draw the figures too: where no target's trend is shown. */
  drawn: boolean;
}

/** Every reported figure of an indicator in a region, with who said so, when, and what it replaced. */
export function FigureRecord({ indicator, parts, regions, region, drawn }: Props) {
  const words = useWords();
  const { indicator: own } = words;
  const names = useNames();
  const [query, change] = useQuery();
  const history = query.history === '1';
  const path = apiPaths.observations(
    { indicator: indicator.code, ...(region ? { region } : {}), history },
    useMoment(),
  );
  const answer = useList<ObservationRow>(path);
  const place = regions.find((one) => one.code === region);
  const forms = formsIn(loadedValue(answer)?.items ?? []);
  const form = forms.find((one) => one === query.form) ?? null;
  const remarks = useRemarks(indicator.code, region);
  const only = region ?? onlyRegion(loadedValue(answer)?.items ?? []);
  return (
    <div class="stack figure-record">
      {indicator.measureKind === 'flow' && only && <FormsPanel indicator={indicator.code} region={only} />}
      <Panel
        title={own.figures}
        note={
          <>
            {place && `${names.region(place)} · `}
            {own.figuresNote}{' '}
            <DemoBadge shown={loadedValue(answer)?.items.some((row) => row.demo) ?? false} />
          </>
        }
        actions={<CsvLink path={path} />}
      >
        <div class="filters">
          {forms.length > 1 && (
            <Choice
              label={own.form}
              value={form ?? ''}
              onChoose={(value) => change({ form: value || null })}
              options={[
                { value: '', text: words.all },
                ...forms.map((one) => ({ value: one, text: own.forms[one] })),
              ]}
            />
          )}
          {loadedValue(answer)?.items.length !== 0 && (
            <button
              type="button"
              class="button"
              aria-pressed={history}
              onClick={() => change({ history: history ? null : '1' })}
            >
              {history ? own.noCurrent : own.history}
            </button>
          )}
        </div>
        <Loaded
          answer={answer}
          skeleton={
            indicator.measureKind === 'ratio' ? <RatioSkeleton /> : <Skeleton height={34} lines={8} />
          }
        >
          {({ items }) =>
            items.length === 0 ? (
              <NoFigures indicator={indicator} parts={parts} region={region} />
            ) : (
              <>
                {drawn && <SeriesFigure indicator={indicator} rows={items} form={form} places={regions} />}
                <FigureTable
                  rows={byNewest(form ? items.filter((row) => row.form === form) : items)}
                  decimals={indicator.decimals}
                  regions={regions}
                  remarks={remarks}
                />
                {drawn && <Remarks remarks={remarks} />}
              </>
            )
          }
        </Loaded>
      </Panel>
    </div>
  );
}

/** The region that all figures are of; null when there are several, or none. */
function onlyRegion(rows: readonly ObservationRow[]): string | null {
  const [only, ...others] = new Set(rows.map((row) => row.region));
  return only !== undefined && others.length === 0 ? only : null;
}

/** A ratio has no figures of its own: they are its numerator's and its denominator's. */
function NoFigures({ indicator, parts, region }: Pick<Props, 'indicator' | 'parts' | 'region'>) {
  const { indicator: own } = useWords();
  const names = useNames();
  if (parts.length === 0) return <Empty>{own.noFigures}</Empty>;
  const [numerator, denominator] = [indicator.numerator, indicator.denominator].map((code) =>
    parts.find((part) => part.code === code),
  );
  if (indicator.measureKind === 'ratio' && region && numerator && denominator)
    return <RatioRecord {...{ indicator, numerator, denominator, region }} />;
  return (
    <Empty>
      {own.recomputed}
      {parts.map((part) => (
        <A key={part.code} to={paths.indicator(part.code)} query={{ region }} class="button">
          {names.indicator(part)}
        </A>
      ))}
    </Empty>
  );
}
