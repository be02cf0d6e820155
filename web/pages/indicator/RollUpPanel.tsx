import type { RollUpView } from '#core/contract/derived-figures.ts';
import { formatFigure, formatPeriod, formatSigned } from '#core/domain/format.ts';
import { A } from '../../components/A.tsx';
import { AnalysisSentences } from '../../components/AnalysisSentences.tsx';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { unitText } from '../../i18n/units.ts';
import { apiPaths, paths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useNames } from '../../state/names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import '../../styles/analysis.css';

/** What the regions below make of an indicator, beside what was reported, with the regions that are not in it. */
export function RollUpPanel({ indicator, region }: { indicator: string; region: string }) {
  const { rollUp: words } = useWords().analysis;
  const answer = useAnswer<RollUpView>(apiPaths.rollUp(indicator, region, useMoment()));
  const view = loadedValue(answer);
  return (
    <Panel
      title={words.title}
      note={
        <>
          {words.note} <DemoBadge shown={view?.demo ?? false} />
        </>
      }
    >
      <Loaded answer={answer} skeleton={<Skeleton height={34} lines={9} />}>
        {(known) => (
          <>
            {known.derived && <Sides view={known} derived={known.derived} />}
            <Counted view={known} />
            <AnalysisSentences steps={known.explanation} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

/** More are folded away. */
const FEW = 24;

/** The regions that are in it, each a door to its own figures. */
function Counted({ view }: { view: RollUpView }) {
  const { rollUp: words } = useWords().analysis;
  const names = useNames();
  const { counted, indicator, decimals } = view;
  if (counted.length === 0) return null;
  return (
    <details class="roll-up-counted" open={counted.length <= FEW}>
      <summary>{words.counted(counted.length)}</summary>
      <ul>
        {counted.map(({ region, value }) => (
          <li key={region.code}>
            <A to={paths.indicator(indicator.code)} query={{ region: region.code }}>
              {names.region(region)}
            </A>{' '}
            {formatFigure(value, decimals)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Sides({ view, derived }: { view: RollUpView; derived: NonNullable<RollUpView['derived']> }) {
  const { rollUp: words } = useWords().analysis;
  const names = useNames();
  const locale = language.value;
  const unit = <small>{unitText(view.unit, locale)}</small>;
  return (
    <table class="table parts">
      <tbody>
        <tr>
          <th scope="row">
            {words.reported}{' '}
            <small>
              {names.region(view.region)} {formatPeriod(view.period, locale)}
            </small>
          </th>
          <td class="num">
            <b>{formatFigure(view.reported ? view.reported.value : null, view.decimals)}</b> {unit}
          </td>
        </tr>
        <tr>
          <th scope="row">{words.derived}</th>
          <td class="num derived">
            {formatFigure(derived.value, view.decimals)} {unit}
          </td>
        </tr>
        <tr class="parts-total">
          <th scope="row">{words.difference}</th>
          <td class="num">{formatSigned(view.difference, view.decimals)}</td>
        </tr>
      </tbody>
    </table>
  );
}
