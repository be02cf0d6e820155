import { useLocation } from 'preact-iso/router';
import { withQuery } from '../paths.ts';

interface Props<Tab extends string> {
  label: string;
  /** The first is what an address without `tab` means. */
  tabs: { tab: Tab; text: string; count?: number }[];
  chosen: Tab;
}

/** Parts of a page, each with an address of its own. */
export function Tabs<Tab extends string>({ label, tabs, chosen }: Props<Tab>) {
  const { path, query } = useLocation();
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ tab, text, count }, index) => (
        <a
          key={tab}
          href={withQuery(path, { asOf: query.asOf, tab: index === 0 ? null : tab })}
          aria-current={tab === chosen ? 'true' : undefined}
        >
          {text}
          {count !== undefined && <small>{count}</small>}
        </a>
      ))}
    </nav>
  );
}
