import { useQuery } from './address.ts';

const NAME = 'open';

/** Which folded parts of a page an address opens: `open=plans.time`. */
export function foldsIn(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split('.');
}

/** Whether a part is open, and how to turn it; the address keeps it, so that a link and the way back do. */
export function useFold(part: string): [open: boolean, turn: (open: boolean) => void] {
  const [query, change] = useQuery();
  const opened = foldsIn(query[NAME]);
  const open = opened.includes(part);
  return [
    open,
    (on) => {
      if (on === open) return;
      const next = on ? [...opened, part] : opened.filter((one) => one !== part);
      change({ [NAME]: next.length === 0 ? null : next.join('.') }, true);
    },
  ];
}
