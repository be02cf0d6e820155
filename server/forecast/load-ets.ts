import { readFileSync } from 'node:fs';
import { initSync } from '@bsull/augurs/ets';

let loaded = false;

/** Makes exponential smoothing ready, once a thread, from the package's own file: ten milliseconds. */
export function loadEts(): void {
  if (loaded) return;
  // The package exports its scripts only; the program lies beside them.
  const program = new URL('ets_bg.wasm', import.meta.resolve('@bsull/augurs/ets'));
  initSync({ module: readFileSync(program) });
  loaded = true;
}
