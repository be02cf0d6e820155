import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HOLDER = fileURLToPath(new URL('./lock-holder.ts', import.meta.url));

/** Another process that wants a folder for itself. */
export interface Contender {
  pid: number;
  /** Makes it try; `held`, or the sentence it was refused with. */
  tryToLock(): Promise<string>;
  kill(): Promise<void>;
}

/** Starts one and waits until it could try at once. */
export async function startContender(folder: string): Promise<Contender> {
  const child: ChildProcess = spawn(process.execPath, ['--expose-gc', HOLDER, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout!)[Symbol.asyncIterator]();
  await lines.next();
  return {
    pid: child.pid!,
    async tryToLock() {
      child.stdin!.write('go\n');
      return (await lines.next()).value ?? '';
    },
    async kill() {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
  };
}
