import { readdirSync, readFileSync } from 'node:fs';

/** Holds processes with all that they started in the middle of whatever they do; answers how to let them go on. */
export function standStill(pids: readonly number[]): () => void {
  const all = withChildren(pids);
  const tell = (signal: NodeJS.Signals) => {
    for (const pid of all) process.kill(pid, signal);
  };
  tell('SIGSTOP');
  return () => tell('SIGCONT');
}

function withChildren(pids: readonly number[]): number[] {
  const found = [...pids];
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    try {
      // The name of the program stands in brackets and may hold anything.
      const parent = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1];
      if (pids.includes(Number(parent))) found.push(Number(name));
    } catch {
      // It ended meanwhile.
    }
  }
  return found;
}
