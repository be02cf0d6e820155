import type { FormsView } from '#core/contract/derived-figures.ts';
import { formatFigure, formatPeriod, formatSigned, withUnit } from '#core/domain/format.ts';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { FigureLink } from '../../components/FigureLink.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { unitText } from '../../i18n/units.ts';
import { apiPaths } from '../../paths.ts';
import { useMoment } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { useAnswer } from '../../state/use-answer.ts';
import '../../styles/analysis.css';

type Row = FormsView['rows'][number];

/** A flow's periods and years to date side by side, each as reported and as the other form makes it. */
export function FormsPanel({ indicator, region }: { indicator: string; region: string }) {
  const words = useWords();
  const { forms } = words.analysis;
  const answer = useAnswer<FormsView>(apiPaths.forms(indicator, region, useMoment()));
  return (
    <Panel
      title={forms.title}
      note={
        <>
          {forms.note} <DemoBadge shown={loadedValue(answer)?.demo ?? false} />
        </>
      }
    >
      <Loaded answer={answer} skeleton={<Skeleton height={34} lines={6} />}>
        {(view) =>
          view.rows.length === 0 ? <Empty>{words.indicator.noFigures}</Empty> : <Forms view={view} />
        }
      </Loaded>
    </Panel>
  );
}

function Forms({ view }: { view: FormsView }) {
  const { figures, analysis, bracketed } = useWords();
  const { forms: words } = analysis;
  const unit = bracketed(unitText(view.unit, language.value));
  return (
    <div class="table-box table-tall">
      <table class="table forms">
        <thead>
          <tr>
            <th scope="col">{figures.period}</th>
            <th scope="col" class="num">
              {words.period} <small>{unit}</small>
            </th>
            <th scope="col" class="num derived">
              {words.derived.ytd_difference}
            </th>
            <th scope="col" class="num">
              {words.difference}
            </th>
            <th scope="col" class="num">
              {words.ytd} <small>{unit}</small>
            </th>
            <th scope="col" class="num derived">
              {words.derived.period_sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.toReversed().map((row) => (
            <Line key={row.period} row={row} view={view} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ row, view }: { row: Row; view: FormsView }) {
  const { forms: words } = useWords().analysis;
  const locale = language.value;
  const figure = (one: { value: number | null; unit: string } | null) => {
    if (one === null) return '—';
    const text = formatFigure(one.value, view.decimals);
    return one.unit === view.unit ? text : withUnit(text, unitText(one.unit, locale), locale);
  };
  const door = (form: 'period' | 'ytd', one: Row['reported']['ytd']) =>
    one === null ? (
      figure(one)
    ) : (
      <FigureLink
        figure={{ indicator: view.indicator.code, region: view.region.code, period: row.period, form }}
      >
        <b>{figure(one)}</b>
      </FigureLink>
    );
  const [why] = row.explanation;
  return (
    <tr title={why && (locale === 'zh' ? why.zh : why.en)}>
      <th scope="row" class="nowrap">
        {formatPeriod(row.period, locale)}
      </th>
      <td class="num">{door('period', row.reported.period)}</td>
      <td class="num derived">{figure(row.derived.period)}</td>
      <td class="num">
        {row.difference === 0 ? (
          <span class="mute">{words.same}</span>
        ) : (
          formatSigned(row.difference, view.decimals)
        )}
      </td>
      <td class="num">{door('ytd', row.reported.ytd)}</td>
      <td class="num derived">{figure(row.derived.ytd)}</td>
    </tr>
  );
}
