import type { ComponentChildren } from 'preact';
import { useHref } from '../state/address.ts';

interface Props {
  to: string;
  query?: Record<string, string | null>;
  class?: string;
  current?: boolean;
  title?: string;
  children: ComponentChildren;
}

/** A link within the site. It keeps the moment looked from. */
export function A({ to, query, current, children, ...rest }: Props) {
  const href = useHref();
  return (
    <a href={href(to, query)} aria-current={current ? 'page' : undefined} {...rest}>
      {children}
    </a>
  );
}
