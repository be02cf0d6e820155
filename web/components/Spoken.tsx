import type { ComponentChildren } from 'preact';
import { Mixed } from './Mixed.tsx';

/**
 * What a door or a button shows, and what is read out in its place. A label in an attribute has one language for the
 * whole; here each name keeps its own.
 */
export function Spoken({ text, children }: { text: string; children: ComponentChildren }) {
  return (
    <>
      <span class="unseen">
        <Mixed text={text} />
      </span>
      <span class="spoken-shown" aria-hidden="true">
        {children}
      </span>
    </>
  );
}
