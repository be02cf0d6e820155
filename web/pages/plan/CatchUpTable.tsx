import { feasibilityBar } from '#core/charts/feasibility-bar.ts';
import type { CatchUpView } from '#core/contract/analysis.ts';
import { computedDecimals, formatFigure } from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { A } from '../../components/A.tsx';
import { unitText } from '../../i18n/units.ts';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';

type Row = CatchUpView['regions'][number];

/** Every region with its share of the gap, what that means per quarter, and how that compares with its best. */
export function CatchUpTable({ view }: { view: CatchUpView }) {
  const { figures, bracketed, analysis } = useWords();
  const { catchUp: words } = analysis;
  const unit = <small>{bracketed(unitText(unitOfChange(view.unit), language.value))}</small>;
  return (
    <div class="table-box">
      <table class="table table-wrapped-heads">
        <thead>
          <tr>
            <th scope="col">{figures.region}</th>
            <th scope="col" class="num not-phone">
              {words.ownGap} {unit}
            </th>
            <th scope="col" class="num">
              {words.share} {unit}
            </th>
            <th scope="col" class="num">
              {words.perQuarter}
            </th>
            <th scope="col" class="num not-phone">
              {words.best}
            </th>
            <th scope="col" title={words.feasibilityNote}>
              {words.feasibility}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.regions.map((row) => (
            <Line key={row.region.code} row={row} decimals={view.decimals} />
          ))}
          <tr class="parts-total">
            <th scope="row">{words.total}</th>
            <td class="not-phone" />
            <td class="num">
              <b>{formatFigure(view.total, view.decimals)}</b>
            </td>
            <td colSpan={3} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Line({ row, decimals }: { row: Row; decimals: number }) {
  const { catchUp: words } = useWords().analysis;
  const names = useNames();
  const computed = computedDecimals(decimals);
  return (
    <tr>
      <th scope="row">
        <A to={paths.region(row.region.code)}>{names.region(row.region)}</A>
      </th>
      <td class="num not-phone">{formatFigure(row.gap, decimals)}</td>
      <td class="num">
        <b>{formatFigure(row.share, decimals)}</b>
      </td>
      <td class="num">{formatFigure(row.perQuarter, computed)}</td>
      <td class="num not-phone">{formatFigure(row.best, decimals)}</td>
      <td class="feasible">
        {row.feasibility === null ? (
          <span class="mute">{row.reason ? words.reasons[row.reason] : '—'}</span>
        ) : (
          <Feasibility times={row.feasibility} />
        )}
      </td>
    </tr>
  );
}

/** A bar up to the best quarter ever, and beyond it where more is needed than was ever achieved. */
function Feasibility({ times }: { times: number }) {
  const { catchUp: words } = useWords().analysis;
  const bar = feasibilityBar(times);
  const percent = (share: number) => `${share * 100}%`;
  return (
    <span class="feasibility">
      <span class="bullet tone-met" aria-hidden="true">
        <span class="bullet-track" style={{ width: percent(bar.best) }} />
        <span
          class={bar.cut ? 'bullet-level bullet-cut' : 'bullet-level'}
          style={{ width: percent(bar.level) }}
        />
        <span class="bullet-plan" style={{ left: percent(bar.best) }} />
      </span>
      <span>{words.times(formatFigure(times, 2))}</span>
      {times > 1 && <span class="badge badge-above not-phone">{words.above}</span>}
    </span>
  );
}
