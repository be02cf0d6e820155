import type { ComponentChildren } from 'preact';
import { langOf } from '../state/lang-of.ts';

interface Props {
  title: string;
  kicker?: ComponentChildren;
  note?: ComponentChildren;
  aside?: ComponentChildren;
}

/** A page's title over the double line. */
export function PageHead({ title, kicker, note, aside }: Props) {
  return (
    <header class="masthead">
      <div>
        {kicker && <div class="kicker">{kicker}</div>}
        <h1 class="masthead-title" lang={langOf(title)}>
          {title}
        </h1>
      </div>
      {aside && <div class="masthead-aside">{aside}</div>}
      <div class="masthead-foot">{note}</div>
    </header>
  );
}
