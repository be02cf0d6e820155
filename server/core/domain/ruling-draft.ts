import type { RulingKind } from './promise.ts';

/** A ruling as a person wrote it. */
export interface RulingDraft {
  kind: RulingKind;
  /** Terms of the promise by name, unread. */
  changes: Readonly<Record<string, unknown>>;
  effectiveFrom: string | null;
  document: string | null;
  locator: string | null;
  reason: string;
}
