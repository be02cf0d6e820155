import type { ReportView } from '#core/contract/reports.ts';
import { Panel } from '../../components/Panel.tsx';
import { chinaMinute } from '../../state/china-minute.ts';
import { langOf } from '../../state/lang-of.ts';
import { useWords } from '../../state/language.ts';
import { indicatorName } from './grid/grid-state.ts';

/** Cells of one save that are named without being asked for. */
const FEW = 3;

/** Who did what to the report, when and why; newest first. */
export function HistoryPanel({ view }: { view: ReportView }) {
  const { history } = useWords().reports;
  return (
    <Panel title={history.title}>
      <ol class="report-history">
        {[...view.history].reverse().map((event, index) => (
          <li key={`${event.at}${index}`}>
            <p>
              <time>{chinaMinute(event.at)}</time> <b lang={langOf(event.actor)}>{event.actor}</b>{' '}
              {history.actions[event.action] ?? event.action}
            </p>
            {event.note && <q lang={langOf(event.note)}>{event.note}</q>}
            {event.cells.length > 0 && <Cells view={view} cells={event.cells} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

type Cells = ReportView['history'][number]['cells'];

function Cells({ view, cells }: { view: ReportView; cells: Cells }) {
  const words = useWords();
  const { history, fields, blank } = words.reports;
  const list = (
    <ul class="history-cells">
      {cells.map(({ indicator, field, from, to }) => {
        const line = view.lines.find((one) => one.indicator.code === indicator);
        return (
          <li key={`${indicator}${field}`}>
            {line ? indicatorName(line.indicator) : indicator} · {fields[field]}
            {words.colon}
            {from ?? blank} → <b>{to ?? blank}</b>
          </li>
        );
      })}
    </ul>
  );
  if (cells.length <= FEW) return list;
  return (
    <details>
      <summary>{history.cells(cells.length)}</summary>
      {list}
    </details>
  );
}
