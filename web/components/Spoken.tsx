import type { ComponentChildren } from 'preact';
import { plainLabel } from '../state/lang-of.ts';
import { Mixed } from './Mixed.tsx';

/**
 * What a door or a button shows, and what is read out in its place: its `aria-label` is `plainLabel(text)`. A label in
 * an attribute has one language for the whole; where names in a text have another, each keeps its own here.
 */
export function Spoken({ text, children }: { text: string; children: ComponentChildren }) {
  if (plainLabel(text) !== undefined) return <>{children}</>;
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
