import type { ComponentChildren } from 'preact';
import { useId, useMemo, useState } from 'preact/hooks';
import { useWords } from '../state/language.ts';
import { MANY_ROWS } from './LongRows.tsx';

/**
 * Of many rows those whose text has what was typed; a box to type it in, null where the rows are few.
 *
 * @param textOf what a row is found by
 */
export function useRowFilter<T>(
  rows: readonly T[],
  textOf: (row: T) => string,
): [shown: readonly T[], box: ComponentChildren] {
  const { rowFilter } = useWords();
  const [typed, setTyped] = useState('');
  const id = useId();
  const many = rows.length > MANY_ROWS;
  const wanted = typed.trim().toLowerCase();
  const shown = useMemo(
    () => (many && wanted !== '' ? rows.filter((row) => textOf(row).toLowerCase().includes(wanted)) : rows),
    [rows, many, wanted],
  );
  if (!many) return [rows, null];
  return [
    shown,
    <div key="row-filter" class="row-filter">
      <search class="searchbox">
        <label for={id}>{rowFilter.label}</label>
        <input
          id={id}
          type="search"
          value={typed}
          onInput={({ currentTarget: { value } }) => setTyped(value)}
        />
      </search>
      <span class="mute" role="status">
        {rowFilter.found(shown.length, rows.length)}
      </span>
    </div>,
  ];
}
