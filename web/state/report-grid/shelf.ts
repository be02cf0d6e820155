/** As much of the browser's storage as is needed to keep what is not saved yet. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'report-draft:';

/** What is not saved yet is kept for each report and person: on a shared computer nobody sends another's figures. */
export function shelfKey(report: string, person: string): string {
  return `${PREFIX}${report}:${person}`;
}

/** Under which names this browser keeps what a person has not saved yet. */
export function unsentOf(storage: Storage, person: string): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(PREFIX) && key.endsWith(`:${person}`));
}
