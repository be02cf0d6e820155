import type { DensityView } from '#core/contract/analysis.ts';
import { formatFigure, formatPeriod, formatSigned } from '#core/domain/format.ts';
import { AnalysisSentences } from '../../components/AnalysisSentences.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { unitText } from '../../i18n/units.ts';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useNames } from '../../state/names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import '../../styles/analysis.css';

/** What moved a ratio over a year: its numerator, or its denominator. */
export function DensityPanel({ indicator, region }: { indicator: string; region: string }) {
  const { density: words } = useWords().analysis;
  const answer = useAnswer<DensityView>(apiPaths.density(indicator, region, useMoment()));
  return (
    <Panel
      title={words.title}
      note={
        <>
          {words.note} <DemoBadge shown={loadedValue(answer)?.demo ?? false} />
        </>
      }
    >
      <Loaded answer={answer} skeleton={<Skeleton height={34} lines={4} />}>
        {(view) =>
          view.change === null ? (
            <AnalysisSentences steps={view.explanation} />
          ) : (
            <>
              <Split view={view} change={view.change} />
              <details class="working">
                <summary>{words.working}</summary>
                <AnalysisSentences steps={view.explanation} />
              </details>
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Split({ view, change }: { view: DensityView; change: NonNullable<DensityView['change']> }) {
  const { density: words } = useWords().analysis;
  const names = useNames();
  const locale = language.value;
  const unit = unitText(view.unit, locale);
  const members = { numerator: view.numerator, denominator: view.denominator };
  const end = (at: DensityView['from']) =>
    at && (
      <tr>
        <th scope="row">{formatPeriod(at.period, locale)}</th>
        <td class="num">
          {formatFigure(at.ratio, view.decimals)} <small>{unit}</small>
        </td>
      </tr>
    );
  return (
    <table class="table parts">
      <tbody>
        {end(view.from)}
        {change.parts.map(({ code, shown }) => {
          const member = members[code];
          return (
            <tr key={code}>
              <th scope="row">{member && words.by(names.indicator(member))}</th>
              <td class="num">{formatSigned(shown, change.decimals)}</td>
            </tr>
          );
        })}
        <tr class="parts-total">
          <th scope="row">{words.total}</th>
          <td class="num">
            <b>{formatSigned(change.shown, change.decimals)}</b>{' '}
            <small>{unitText(view.changeUnit, locale)}</small>
          </td>
        </tr>
        {end(view.to)}
      </tbody>
    </table>
  );
}
