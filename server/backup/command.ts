import { ConfigError } from '../config-error.ts';
import { Refusal } from './refusal.ts';

/** Runs a command with its arguments; what it refuses is said in a sentence, and ends with 2. */
export async function runCommand(run: (args: string[]) => Promise<void>): Promise<void> {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    const isUsage = String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
    const expected = error instanceof Refusal || error instanceof ConfigError || isUsage;
    console.error(expected ? (error as Error).message : error);
    process.exitCode = 2;
  }
}
