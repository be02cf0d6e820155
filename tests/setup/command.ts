import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  code: number | null;
  /** Everything that it said, to whichever stream. */
  said: string;
}

/** Runs a command of the product to its end, with nothing in its environment but what is given. */
export async function runCommand(
  script: string,
  args: string[],
  env: Record<string, string>,
): Promise<Outcome> {
  const child = spawn(process.execPath, [`server/${script}.ts`, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (text: string) => {
    said += text;
  };
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}
