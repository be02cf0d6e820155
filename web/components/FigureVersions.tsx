import type { FigureVersionRow } from '#core/contract/figure-history.ts';
import type { IndicatorRow, RegionRow } from '#core/contract/targets.ts';
import { formatFigure, formatPeriod, withUnit } from '#core/domain/format.ts';
import { unitText } from '../i18n/units.ts';
import { paths } from '../paths.ts';
import { useRemarks } from '../state/annotations.ts';
import type { FigureKey } from '../state/figure-key.ts';
import { language, useWords } from '../state/language.ts';
import { useNames } from '../state/names.ts';
import { A } from './A.tsx';
import { DemoBadge } from './DemoMark.tsx';
import { Empty } from './Empty.tsx';
import { FigureVersion } from './FigureVersion.tsx';
import { RemarkForm } from './RemarkForm.tsx';
import { Remarks } from './Remarks.tsx';

interface Props {
  figure: FigureKey;
  /** Newest first. */
  versions: FigureVersionRow[];
  indicator: IndicatorRow | undefined;
  region: RegionRow | undefined;
}

/** A figure with every version that it had: what it was, who said so, when, why, and by how much it moved. */
export function FigureVersions({ figure, versions, indicator, region }: Props) {
  const words = useWords();
  const { figure: own } = words.history;
  const names = useNames();
  const locale = language.value;
  const [current] = versions;
  const decimals = indicator?.decimals ?? null;
  return (
    <>
      <div class="why-head">
        <p class="kicker">
          {region ? names.region(region) : figure.region} · {formatPeriod(figure.period, locale)} ·{' '}
          {words.indicator.forms[figure.form]} <DemoBadge shown={current?.demo ?? false} />
        </p>
        <h2>{indicator ? names.indicator(indicator) : figure.indicator}</h2>
        {current && (
          <p class="figure-now">
            <b>
              {withUnit(formatFigure(current.value, decimals ?? 1), unitText(current.unit, locale), locale)}
            </b>{' '}
            <span>{words.indicator.statuses[current.status]}</span>{' '}
            <small class="mute">{own.versions(versions.length)}</small>
          </p>
        )}
        {current?.status === 'withdrawn' && <p class="notice">{own.withdrawn}</p>}
      </div>
      {versions.length === 0 ? (
        <Empty>{own.none}</Empty>
      ) : (
        <ol class="figure-versions" reversed>
          {versions.map((version, index) => (
            <FigureVersion
              key={version.vintage}
              version={version}
              decimals={decimals ?? 1}
              isCurrent={index === 0}
            />
          ))}
        </ol>
      )}
      <FigureRemarks figure={figure} />
      <p class="why-links">
        <A to={paths.indicator(figure.indicator)} query={{ region: figure.region }} class="button">
          {own.toIndicator}
        </A>
      </p>
    </>
  );
}

function FigureRemarks({ figure }: { figure: FigureKey }) {
  const { annotations } = useWords();
  const { indicator, region, period, form } = figure;
  const remarks = useRemarks(indicator, region).filter(
    ({ row }) => row.period === period && row.form === form,
  );
  return (
    <section>
      <h3>{annotations.title}</h3>
      {remarks.length === 0 && <p class="mute">{annotations.none}</p>}
      <Remarks remarks={remarks} placed={false} />
      <RemarkForm indicator={indicator} region={region} form={form} periods={[period]} />
    </section>
  );
}
