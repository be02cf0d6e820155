import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { printing } from '../state/printing.ts';

/** Up to so many rows a table is drawn whole. */
export const MANY_ROWS = 200;
/** Rows that come and go together: few enough to be drawn within a frame. */
const CHUNK = 20;
/** How far outside what is seen rows are drawn already. */
const AHEAD = '900px 0px';
/** CSS pixels of a row that was never drawn. */
const USUAL_HEIGHT = 46;

interface Props<T> {
  items: readonly T[];
  /** One row; its key is its own. */
  children: (item: T) => ComponentChildren;
}

/**
 * The rows of a table, however many: of more than `MANY_ROWS` only those near what is seen are in the page, the others
 * are empty space of their height. Paper has all of them. Screen readers are told how many rows there are and which
 * ones these are. What is not in the page is not found by the browser's own search: give the table a filter.
 */
export function LongRows<T>({ items, children }: Props<T>) {
  const chunks = useMemo(
    () =>
      Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
        items.slice(index * CHUNK, (index + 1) * CHUNK),
      ),
    [items],
  );
  if (items.length <= MANY_ROWS) return <tbody>{items.map(children)}</tbody>;
  return (
    <>
      {chunks.map((rows, index) => (
        <Chunk key={index} start={index * CHUNK} rows={rows} total={items.length}>
          {children}
        </Chunk>
      ))}
    </>
  );
}

interface ChunkProps<T> {
  start: number;
  rows: readonly T[];
  total: number;
  children: (item: T) => ComponentChildren;
}

function Chunk<T>({ start, rows, total, children }: ChunkProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef(rows.length * USUAL_HEIGHT);
  const [near, setNear] = useState(start < CHUNK * 2);
  const drawn = near || printing.value;

  useEffect(() => {
    const section = body.current!;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.at(-1)!.isIntersecting;
        // Whoever is in a row is not thrown out of it.
        if (!seen && section.contains(document.activeElement)) return;
        if (!seen && section.clientHeight > 0) height.current = section.getBoundingClientRect().height;
        setNear(seen);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(section);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const section = body.current!;
    section.closest('table')!.setAttribute('aria-rowcount', String(total + 1));
    if (!drawn) return;
    // The head is row 1.
    for (const [index, row] of [...section.rows].entries())
      row.setAttribute('aria-rowindex', String(start + index + 2));
  }, [drawn, rows, total]);

  return (
    <tbody ref={body} class={drawn ? undefined : 'rows-away'}>
      {drawn ? (
        rows.map(children)
      ) : (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
        <tr aria-hidden="true">
          <td colSpan={99} style={{ height: `${height.current}px` }} />
        </tr>
      )}
    </tbody>
  );
}
