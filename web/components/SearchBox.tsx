import { useId } from 'preact/hooks';
import { useQuery } from '../state/address.ts';

/** Filters a list by what the address says in `q`. */
export function SearchBox({ label }: { label: string }) {
  const [query, change] = useQuery();
  const id = useId();
  return (
    <search class="searchbox">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        value={query.q ?? ''}
        onInput={(event) => change({ q: event.currentTarget.value || null }, true)}
      />
    </search>
  );
}
