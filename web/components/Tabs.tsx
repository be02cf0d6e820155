import { useLayoutEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { withQuery } from '../paths.ts';

interface Props<Tab extends string> {
  label: string;
  /** The first is what an address without `tab` means. */
  tabs: { tab: Tab; text: string; count?: number }[];
  chosen: Tab;
  /** Names in the address that all parts share. */
  keep?: readonly string[];
}

/** Parts of a page, each with an address of its own. */
export function Tabs<Tab extends string>({ label, tabs, chosen, keep = [] }: Props<Tab>) {
  const { path, query } = useLocation();
  const bar = useRef<HTMLElement>(null);
  // Where they do not all fit, the chosen one stands in view, and something of what is beside it.
  useLayoutEffect(() => {
    const one = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (bar.current && one)
      bar.current.scrollLeft = one.offsetLeft - (bar.current.clientWidth - one.offsetWidth) / 2;
  }, [chosen]);
  const kept = Object.fromEntries(['asOf', ...keep].map((name) => [name, query[name]]));
  return (
    <nav class="tabs" aria-label={label} ref={bar}>
      {tabs.map(({ tab, text, count }, index) => (
        <a
          key={tab}
          href={withQuery(path, { ...kept, tab: index === 0 ? null : tab })}
          aria-current={tab === chosen ? 'true' : undefined}
        >
          {text}
          {count !== undefined && <small>{count}</small>}
        </a>
      ))}
    </nav>
  );
}
