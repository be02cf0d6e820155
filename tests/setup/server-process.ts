import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const [variables, command] = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    scripts: { start: string };
  }
).scripts.start.split(' node ');

/** What `npm start` gives node: flags and the main program. */
export const START = command!.split(' ');

/** The variables that `npm start` sets. */
export const START_ENV = Object.fromEntries(variables!.split(' ').map((one) => one.split('=')));

export interface ServerProcess {
  /** Address without a slash at its end. */
  url: string;
  pid: number;
  /** Makes the site's first administrator by the link that it printed; answers the headers of the session. */
  administrator: () => Promise<Record<string, string>>;
  /** Its exit code once it has ended; null after a signal. */
  exit: () => Promise<number | null>;
  /** Ends it as a power cut to the process would: SIGKILL, no farewell. */
  kill: () => Promise<void>;
}

export interface StartingServer {
  /** Once it says where it listens; rejects with what it said when it ends before that. */
  ready: Promise<ServerProcess>;
  kill: () => Promise<void>;
}

/** Starts the product's own main program on a data folder and waits until it says where it listens. */
export function startServer(dataDir: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  return launchServer(dataDir, env).ready;
}

/**
 * The same without waiting, so that it can be killed on its way.
 * @param start what node is given
 * @param root the folder of the program
 */
export function launchServer(
  dataDir: string,
  env: Record<string, string> = {},
  start: readonly string[] = START,
  root: string = ROOT,
): StartingServer {
  const child = spawn(process.execPath, start, {
    cwd: root,
    env: { ...process.env, ...START_ENV, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const ready = addressOf(child).then(({ url, secret }) => ({
    url,
    pid: child.pid!,
    administrator: () => firstAdministrator(url, secret()),
    exit: async () => (await once(child, 'exit'))[0] as number | null,
    kill,
  }));
  return { ready, kill };
}

/** What a server that will not start says on its way out. */
export async function refusalOf(dataDir: string, env: Record<string, string> = {}): Promise<string> {
  return startServer(dataDir, env).then(
    async ({ kill }) => {
      await kill();
      throw new Error('The server started');
    },
    (error: Error) => error.message,
  );
}

const PASSWORD = 'kill-9-proof';

async function firstAdministrator(url: string, secret: string): Promise<Record<string, string>> {
  const post = (path: string, body: object) =>
    fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post(`/links/${secret}`, { name: '首任', username: 'first', password: PASSWORD });
  const signedIn = await post('/session', { username: 'first', password: PASSWORD });
  return {
    cookie: signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0]!)
      .join('; '),
  };
}

function addressOf(child: ChildProcess): Promise<{ url: string; secret: () => string }> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /(http:\/\/\S+:\d+)\//.exec(said)?.[1];
      const secret = () => /link\?secret=(\S+)/.exec(said)![1]!;
      if (address) resolve({ url: address, secret });
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', () => reject(new Error(said)));
  });
}
