import { type Signal, signal } from '@preact/signals';
import { chinaDate } from '#core/domain/calendar.ts';
import { type KeptFact, openKeep, type WallKeep } from './keep.ts';
import type { LineState } from './line.ts';
import type { WallQuestion } from './question.ts';

/** What is known of the answer to a question. */
export type WallFact =
  | (KeptFact & { kind: 'known' })
  /** The server said no: `status` 401, 403, 404, or 500 and above for a fault of its own. */
  | { kind: 'refused'; status: number; at: number };

/** What a wall knows: bounded by what it plays, and kept for a reload while the server is away. */
export interface WallFacts {
  /** Rises whenever anything of it changes. */
  changes: Signal<number>;
  get: <T>(question: WallQuestion<T>) => T | null;
  find: (path: string) => WallFact | undefined;
  put: (path: string, value: unknown, line: LineState) => void;
  refuse: (path: string, status: number) => void;
  /** Forgets one answer: it is asked for again. */
  forget: (path: string) => void;
  /** Forgets everything that these questions do not ask for. */
  restrictTo: (paths: ReadonlySet<string>) => void;
  /** Says who reads; what somebody else was shown is gone. */
  belongTo: (owner: string) => void;
  isStale: (question: WallQuestion<unknown>, line: LineState) => boolean;
}

/** After how long a refusal is tried again. */
const SIGNED_OUT_AGAIN_MS = 20_000;
const REFUSED_AGAIN_MS = 5 * 60_000;
const FAULT_AGAIN_MS = 60_000;

const OWNER = 'wall.owner';

/** Loads what was kept, if any. */
export async function openFacts(): Promise<WallFacts> {
  const keep = openKeep();
  const owner = localStorage.getItem(OWNER) ?? '';
  const kept = (await keep.load()).filter((fact) => fact.owner === owner);
  return wallFacts(keep, owner, kept);
}

function wallFacts(keep: WallKeep, firstOwner: string, kept: readonly KeptFact[]): WallFacts {
  const known = new Map<string, WallFact>(kept.map((fact) => [fact.path, { ...fact, kind: 'known' }]));
  const changes = signal(0);
  let owner = firstOwner;
  const changed = () => {
    changes.value += 1;
  };
  return {
    changes,
    find: (path) => known.get(path),
    get: <T>({ path }: WallQuestion<T>) => {
      const fact = known.get(path);
      return fact?.kind === 'known' ? (fact.value as T) : null;
    },
    put(path, value, { dataVersion }) {
      const at = Date.now();
      const day = chinaDate(new Date(at).toISOString());
      const fact: KeptFact = { path, value, at, dataVersion: dataVersion ?? '', day, owner };
      known.set(path, { ...fact, kind: 'known' });
      void keep.put(fact);
      changed();
    },
    refuse(path, status) {
      const before = known.get(path);
      // What the server cannot say just now may stay; what one may no longer see may not.
      if (status >= 500 && before?.kind === 'known') return;
      known.set(path, { kind: 'refused', status, at: Date.now() });
      if (before?.kind === 'known') void keep.remove(path);
      changed();
    },
    forget(path) {
      known.delete(path);
      changed();
    },
    restrictTo(paths) {
      for (const path of [...known.keys()]) {
        if (paths.has(path)) continue;
        known.delete(path);
        void keep.remove(path);
      }
    },
    belongTo(next) {
      if (next === owner) return;
      owner = next;
      localStorage.setItem(OWNER, owner);
      known.clear();
      void keep.clear();
      changed();
    },
    isStale({ path, maxAgeMs }, { dataVersion }) {
      const fact = known.get(path);
      if (!fact) return true;
      const age = Date.now() - fact.at;
      if (fact.kind === 'refused') return age >= againMs(fact.status);
      const today = chinaDate(new Date().toISOString());
      return fact.dataVersion !== (dataVersion ?? '') || fact.day !== today || age >= maxAgeMs;
    },
  };
}

function againMs(status: number): number {
  if (status === 401) return SIGNED_OUT_AGAIN_MS;
  return status >= 500 ? FAULT_AGAIN_MS : REFUSED_AGAIN_MS;
}
