import { fileURLToPath } from 'node:url';
import type { Database } from '#db/database.ts';
import { buildApp } from '../app.ts';
import { loadConfig } from '../config.ts';
import { openAuth } from '../identity/open-auth.ts';
import { PROGRAM_VERSION } from '../program.ts';

type App = Awaited<ReturnType<typeof buildApp>>;

/** Streams have no end, and what says which database it is differs by its nature. */
const LEFT_OUT = ['/api/v1/events', '/api/v1/health'];

/** Lists whose entries have an address of their own, and how many of them are asked for. */
const ENTRIES = ['plans', 'targets', 'indicators', 'regions'] as const;
const MOST_ENTRIES = 25;

export interface Comparison {
  /** Addresses that both answered with the same bytes. */
  same: number;
  different: string[];
}

/**
 * Asks two databases for what anybody may read of a site, and compares the answers byte for byte. Writes nothing.
 * @param at the moment that it is for both
 */
export async function compareAnswers(one: Database, other: Database, at: Date): Promise<Comparison> {
  const [first, second] = [await reader(one, at), await reader(other, at)];
  try {
    const different: string[] = [];
    let same = 0;
    for (const address of await addressesOf(first)) {
      const [a, b] = [await first.inject(address), await second.inject(address)];
      if (a.statusCode !== b.statusCode || !a.rawPayload.equals(b.rawPayload)) different.push(address);
      else if (a.statusCode === 200) same += 1;
    }
    return { same, different };
  } finally {
    await first.close();
    await second.close();
  }
}

async function reader(database: Database, at: Date): Promise<App> {
  // A secret of its own, so that none has to be made; nobody signs in here.
  const config = loadConfig({ PUBLIC_READ: 'on', AUTH_SECRET: 'only-for-reading-without-an-account' });
  const now = () => at;
  const webFolder = fileURLToPath(new URL('../../build/web', import.meta.url));
  const auth = await openAuth(database.db, config, now);
  return buildApp({ database, config, auth, now, version: PROGRAM_VERSION, webFolder });
}

async function addressesOf(app: App): Promise<string[]> {
  const plain = app.declaredRoutes
    .filter(({ method, url, access }) => method === 'GET' && access === 'approved' && !url.includes(':'))
    .map(({ url }) => url)
    .filter((url) => !LEFT_OUT.includes(url));
  const entries: string[] = [];
  for (const list of ENTRIES) {
    const { items } = (await app.inject(`/api/v1/${list}`)).json<{ items?: { code: string }[] }>();
    const codes = (items ?? []).slice(0, MOST_ENTRIES).map(({ code }) => code);
    entries.push(...codes.map((code) => `/api/v1/${list}/${encodeURIComponent(code)}`));
    if (list === 'plans') entries.push(...codes.flatMap(ofPlan));
  }
  return [...plain, ...entries];
}

const ofPlan = (code: string) =>
  ['progress', 'analysis/follow-up', 'analysis/meeting', 'analysis/plan-time'].map(
    (path) => `/api/v1/${path}?plan=${encodeURIComponent(code)}`,
  );
