import type { ComponentChildren } from 'preact';

/** Says that there is nothing, and why that may be so. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
