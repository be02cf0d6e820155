import type { ReportView } from '#core/contract/reports.ts';
import { formatFigure, formatGrowth } from '#core/domain/format.ts';
import { statusWord } from '#core/domain/upload/status-text.ts';
import { DemoBadge } from '../../components/DemoMark.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Panel } from '../../components/Panel.tsx';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { plainNumber } from '../../state/plain-number.ts';
import { type CellDiff, diffOf, numberIn } from '../../state/report-grid/diff.ts';
import type { Draft } from '../../state/report-grid/draft.ts';
import { type CellKey, keyOf } from '../../state/report-grid/layout.ts';
import { indicatorName } from './grid/grid-state.ts';

interface Props {
  view: ReportView;
  draft: Draft;
  onGo: (key: CellKey) => void;
}

/** What the report would change in the record, line by line. */
export function DiffPanel({ view, draft, onGo }: Props) {
  const words = useWords();
  const { diff } = words.reports;
  const changes = diffOf(view.lines, draft);
  const { counts } = view;
  const filled = counts.new + counts.changed + counts.unchanged > 0;
  return (
    <Panel title={diff.title} note={diff.note}>
      {filled && <p class="diff-counts mute">{diff.counts(counts.new, counts.changed, counts.unchanged)}</p>}
      {changes.length === 0 ? (
        <Empty>{filled ? diff.none : diff.nothing}</Empty>
      ) : (
        <div class="table-box">
          <table class="table diff-table">
            <thead>
              <tr>
                <th scope="col">{diff.indicator}</th>
                <th scope="col">{diff.field}</th>
                <th scope="col" class="num">
                  {diff.old}
                </th>
                <th scope="col" class="num">
                  {diff.new}
                </th>
                <th scope="col" class="num">
                  {diff.change}
                </th>
                <th scope="col" class="num">
                  {diff.last}
                </th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <DiffLine key={`${change.indicator.code}${change.field}`} change={change} onGo={onGo} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

function DiffLine({ change, onGo }: { change: CellDiff; onGo: Props['onGo'] }) {
  const words = useWords();
  const { diff, fields } = words.reports;
  const { indicator, field, old, text, kind, repaired, demo, changePercent, lastPercent } = change;
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => onGo(keyOf(indicator.code, field))}>
          {indicatorName(indicator)}
        </button>
      </th>
      <td class="nowrap">{fields[field]}</td>
      <td class="num">
        {old === null ? (
          <span class="mute">{words.upload.none}</span>
        ) : (
          shownText({ field, unit: change.oldUnit }, old, words)
        )}
        {demo && ' '}
        <DemoBadge shown={demo} />
      </td>
      <td class={field === 'note' ? 'diff-note' : 'num'}>
        <b>{shownText(change, text, words)}</b> {repaired && <span class="badge">{diff.repaired}</span>}
      </td>
      <td class="num">
        <span class={`badge badge-${kind}`}>{diff.kinds[kind]}</span>
        {changePercent !== null && <small> {relativeText(changePercent)}</small>}
      </td>
      <td class="num">{lastPercent !== null && <small>{relativeText(lastPercent)}</small>}</td>
    </tr>
  );
}

/** From this on a growth says less than how many times it is. */
const MANY_TIMES = 1000;

/** How one figure relates to another: "+8.2%", "×10,000". */
function relativeText(percent: number): string {
  if (percent < MANY_TIMES) return formatGrowth(percent);
  return `×${formatFigure(percent / 100 + 1, 0)}`;
}

/** A cell's text as the reader reads it: figures grouped and with their unit, statuses as words. */
export function shownText(
  { field, unit }: Pick<CellDiff, 'field' | 'unit'>,
  text: string,
  words: ReturnType<typeof useWords>,
): string {
  const { statuses } = words.indicator;
  if (field === 'status' && text in statuses) {
    const status = text as keyof typeof statuses;
    return language.value === 'zh' ? statusWord(status) : statuses[status];
  }
  const value = numberIn(text);
  if (value === null) return text;
  if (field === 'yoy') return formatGrowth(value);
  if (field !== 'current' && field !== 'ytd') return text;
  return `${plainNumber(value)} ${unitText(unit, language.value)}`;
}
