import type { ComponentChildren } from 'preact';
import { useFold } from '../state/folds.ts';

interface Props {
  /** Its name in the address. */
  part: string;
  title: string;
  /** What can be told without opening it. */
  aside?: ComponentChildren;
  children: () => ComponentChildren;
}

/** A part of a page that opens with one tap, stays open by the address, and is drawn only then. */
export function Fold({ part, title, aside, children }: Props) {
  const [open, turn] = useFold(part);
  return (
    <details class="fold" open={open} onToggle={(event) => turn(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        {aside && <small>{aside}</small>}
      </summary>
      {open && children()}
    </details>
  );
}
