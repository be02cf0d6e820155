/** An answer as a wall remembers it. */
export interface KeptFact {
  path: string;
  value: unknown;
  /** When the server gave it. */
  at: number;
  /** The data's version, and the day in China, by which it was judged. */
  dataVersion: string;
  day: string;
  /** Whose answer it is; a visitor's is the empty text. */
  owner: string;
}

const NAME = 'wall';
const STORE = 'facts';
/** Bump it when the shape of what is kept changes: what older builds kept is dropped. */
const SHAPE = 1;
/** A wall plays sixty scenes at most, each with a few answers. */
const MOST = 150;
const LARGEST_LETTERS = 600_000;

/** What survives a reload while the server is away. Where the browser keeps nothing, nothing is kept. */
export interface WallKeep {
  load: () => Promise<KeptFact[]>;
  put: (fact: KeptFact) => Promise<void>;
  remove: (path: string) => Promise<void>;
  clear: () => Promise<void>;
}

export function openKeep(): WallKeep {
  const database = open().catch(() => null);
  const act = async <T>(mode: IDBTransactionMode, deed: (store: IDBObjectStore) => IDBRequest<T>) => {
    const opened = await database;
    if (!opened) return null;
    return finished(deed(opened.transaction(STORE, mode).objectStore(STORE))).catch(() => null);
  };
  return {
    load: async () => ((await act('readonly', (store) => store.getAll())) as KeptFact[] | null) ?? [],
    put: async (fact) => {
      if (JSON.stringify(fact.value).length > LARGEST_LETTERS) return;
      await act('readwrite', (store) => store.put(fact));
      const count = await act('readonly', (store) => store.count());
      if (count !== null && count > MOST) await dropOldest(act);
    },
    remove: async (path) => {
      await act('readwrite', (store) => store.delete(path));
    },
    clear: async () => {
      await act('readwrite', (store) => store.clear());
    },
  };
}

type Act = <T>(mode: IDBTransactionMode, deed: (store: IDBObjectStore) => IDBRequest<T>) => Promise<T | null>;

async function dropOldest(act: Act): Promise<void> {
  const all = ((await act('readonly', (store) => store.getAll())) as KeptFact[] | null) ?? [];
  const old = all.sort((a, b) => b.at - a.at).slice(MOST);
  for (const { path } of old) await act('readwrite', (store) => store.delete(path));
}

function open(): Promise<IDBDatabase> {
  const asked = indexedDB.open(NAME, SHAPE);
  asked.onupgradeneeded = () => {
    const { result } = asked;
    for (const store of result.objectStoreNames) result.deleteObjectStore(store);
    result.createObjectStore(STORE, { keyPath: 'path' });
  };
  return finished(asked);
}

function finished<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });
}
