import { useState } from 'preact/hooks';
import type { ShapeRow } from '#core/contract/maps.ts';
import { send } from '../../../api.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { apiPaths } from '../../../paths.ts';
import { refreshAll } from '../../../state/answers.ts';
import { chinaMinute } from '../../../state/china-minute.ts';
import { dayOfMoment } from '../../../state/day-of-moment.ts';
import { useWords } from '../../../state/language.ts';
import { useNames } from '../../../state/names.ts';
import { shapeState } from '../../../state/shape-state.ts';
import { useSubmit } from '../../../state/submit.ts';
import { useList } from '../../../state/use-answer.ts';

/** Every outline that was loaded of the regions below one: which is used, and which may be withdrawn. */
export function ShapeList({ parent }: { parent: string }) {
  const words = useWords();
  const { maps } = words;
  const answer = useList<ShapeRow>(apiPaths.mapShapes(parent));
  const today = dayOfMoment(null);
  return (
    <Panel title={maps.shapesTitle} note={maps.shapesNote}>
      <Loaded answer={answer} skeleton={<Skeleton height={34} lines={4} />}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{maps.noShapes}</Empty>
          ) : (
            <div class="table-box table-tall">
              <table class="table">
                <thead>
                  <tr>
                    <th scope="col">{words.figures.region}</th>
                    <th scope="col">{maps.state}</th>
                    <th scope="col">{maps.reviewNumber}</th>
                    <th scope="col">{maps.source}</th>
                    <th scope="col">{maps.validity}</th>
                    <th scope="col">{maps.loadedBy}</th>
                    <th scope="col">
                      <span class="unseen">{maps.withdraw}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((row) => (
                    <Line key={row.id} row={row} state={shapeState(row, items, today)} />
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Line({ row, state }: { row: ShapeRow; state: ReturnType<typeof shapeState> }) {
  const words = useWords();
  const { maps } = words;
  const names = useNames();
  const [asked, setAsked] = useState(false);
  const { busy, problem, run } = useSubmit();
  const withdraw = async () => {
    await run(() => send(apiPaths.mapShape(row.id), 'DELETE'));
    setAsked(false);
    refreshAll();
  };
  return (
    <tr class={state === 'used' ? undefined : 'replaced'}>
      <th scope="row">{names.region({ code: row.region, name: row.name })}</th>
      <td class="nowrap">{maps.states[state]}</td>
      <td class="nowrap">{row.reviewNumber}</td>
      <td class="map-source">{row.source}</td>
      <td class="nowrap">
        {row.validTo === null ? maps.from(row.validFrom) : maps.span(row.validFrom, row.validTo)}
      </td>
      <td class="nowrap">
        {row.author} {chinaMinute(row.createdAt)}
      </td>
      <td class="nowrap">
        {problem && (
          <span role="alert" class="form-fault">
            {problem.detail || words.failedPlain}
          </span>
        )}
        {state !== 'withdrawn' &&
          (asked ? (
            <span class="row">
              <button
                type="button"
                class="button button-danger button-small"
                disabled={busy}
                onClick={withdraw}
              >
                {maps.withdrawYes}
              </button>
              <button type="button" class="button button-small" onClick={() => setAsked(false)}>
                {maps.withdrawNo}
              </button>
            </span>
          ) : (
            <button
              type="button"
              class="button button-small"
              aria-label={`${maps.withdraw} ${row.name} ${row.reviewNumber}`}
              onClick={() => setAsked(true)}
            >
              {maps.withdraw}
            </button>
          ))}
      </td>
    </tr>
  );
}
