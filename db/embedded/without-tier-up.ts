import { setFlagsFromString } from 'node:v8';

const OPTIMISING = ['wasm-dynamic-tiering', 'wasm-tier-up'];

/**
 * Has the WebAssembly that `load` compiles stay as it is compiled at first. Optimising the one function in which
 * PostgreSQL evaluates expressions takes 600 MB for about a second, at every start; without, the start is sooner, a
 * question costs about the same and writing in bulk takes half as long again. Whatever is compiled later is optimised
 * as ever: a program keeps what held when its compilation began.
 */
export async function withoutTierUp<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (const flag of OPTIMISING) setFlagsFromString(`--no-${flag}`);
  try {
    return await load();
  } finally {
    for (const flag of OPTIMISING) setFlagsFromString(`--${flag}`);
  }
}
