import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

export interface ServerProcess {
  /** Address without a slash at its end. */
  url: string;
  /** Ends it as a power cut to the process would: SIGKILL, no farewell. */
  kill: () => Promise<void>;
}

/** Starts the product's own main program on a data folder and waits until it says where it listens. */
export async function startServer(dataDir: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  return {
    url,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
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

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /(http:\/\/\S+:\d+)\//.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', () => reject(new Error(said)));
  });
}
