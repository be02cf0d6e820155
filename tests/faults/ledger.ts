/** What was acknowledged: the answer had arrived whole. Everything later may be there or not, but never half. */
export interface Ledger {
  /** Committed imports with how many figures each wrote. */
  imports: Map<string, number>;
  /** How far reports and briefings were at least. */
  reports: Map<string, Seen>;
  issues: Map<string, Seen>;
}

export interface Seen {
  version: number;
  state: string;
}

export const emptyLedger = (): Ledger => ({ imports: new Map(), reports: new Map(), issues: new Map() });

/** What it said at a moment, to be held against a copy of that moment. */
export const copyOf = (ledger: Ledger): Ledger => structuredClone(ledger);

export const acknowledged = (ledger: Ledger): number =>
  ledger.imports.size + ledger.reports.size + ledger.issues.size;

/** Keeps how far a report or briefing was seen. */
export function keep<View extends Seen & { id: string }>(seen: Map<string, Seen>, view: View): View {
  seen.set(view.id, { version: view.version, state: view.state });
  return view;
}
