import type { ComponentChildren } from 'preact';

interface Props {
  title: ComponentChildren;
  note?: ComponentChildren;
  class?: string;
  children: ComponentChildren;
}

/** Height of a panel's title with what is above and below it, and of its edges, em. */
export const PANEL_HEAD = 3;

/** A titled part of a scene. */
export function WallPanel({ title, note, class: extra = '', children }: Props) {
  return (
    <section class={`wall-panel ${extra}`}>
      <h2 class="wall-panel-head">
        <span>{title}</span>
        {note && <small>{note}</small>}
      </h2>
      <div class="wall-panel-body">{children}</div>
    </section>
  );
}
