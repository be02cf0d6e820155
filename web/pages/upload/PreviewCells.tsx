import { useState } from 'preact/hooks';
import type { UploadPreview } from '#core/contract/uploads.ts';
import { Empty } from '../../components/Empty.tsx';
import { useQuery } from '../../state/address.ts';
import { useWords } from '../../state/language.ts';
import { CellLine } from './CellLine.tsx';

const STATES = ['new', 'changed', 'unchanged', 'refused'] as const;
/** Lines drawn at first, and added at a time: a file may hold thousands. */
const AT_A_TIME = 150;

interface Props {
  cells: UploadPreview['cells'];
  counts: UploadPreview['counts'];
  /** The upload in which offered values can be taken; null once it is written. */
  id: string | null;
}

/** Every cell of the file beside what is recorded, all or one kind of them. */
export function PreviewCells({ cells, counts, id }: Props) {
  const words = useWords();
  const { upload, figures, indicator } = words;
  const [query, change] = useQuery();
  const [shown, setShown] = useState(AT_A_TIME);
  const kind = STATES.find((state) => state === query.show) ?? null;
  const wanted = kind ? cells.filter((cell) => cell.state === kind) : cells;
  const inAll = STATES.reduce((sum, state) => sum + counts[state], 0);
  const untold = (kind === null || kind === 'refused') && inAll > cells.length;
  return (
    <>
      <fieldset class="filters" aria-label={upload.state}>
        {[null, ...STATES].map((state) => (
          <button
            key={state}
            type="button"
            class={`chip chip-${state ?? 'all'}`}
            aria-pressed={state === kind}
            onClick={() => change({ show: state }, true)}
          >
            {state ? upload.cellStates[state] : upload.all} <b>{state ? counts[state] : inAll}</b>
          </button>
        ))}
      </fieldset>
      {wanted.length === 0 ? (
        <Empty>{upload.nothingShown}</Empty>
      ) : (
        <div class="table-box table-tall">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{upload.place}</th>
                <th scope="col">{upload.state}</th>
                <th scope="col">{figures.region}</th>
                <th scope="col">{figures.indicator}</th>
                <th scope="col">{figures.period}</th>
                <th scope="col">{indicator.form}</th>
                <th scope="col" class="num">
                  {upload.was}
                </th>
                <th scope="col" class="num">
                  {upload.becomes}
                </th>
                <th scope="col">{upload.remark}</th>
              </tr>
            </thead>
            <tbody>
              {wanted.slice(0, shown).map((cell, index) => (
                <CellLine
                  key={`${cell.sheet}${cell.address}${cell.row}${cell.column}${index}`}
                  cell={cell}
                  id={id}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {untold && (
        <p class="mute">{upload.firstRefused(cells.filter(({ state }) => state === 'refused').length)}</p>
      )}
      {wanted.length > shown && (
        <button type="button" class="button" onClick={() => setShown(shown + AT_A_TIME)}>
          {upload.showMore(Math.min(AT_A_TIME, wanted.length - shown))}
        </button>
      )}
    </>
  );
}
