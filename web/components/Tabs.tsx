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
  const kept = Object.fromEntries(['asOf', ...keep].map((name) => [name, query[name]]));
  return (
    <nav class="tabs" aria-label={label}>
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
