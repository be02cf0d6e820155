import { readFileSync } from 'node:fs';

const about = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Version of this program, `0.1.0` for instance. */
export const PROGRAM_VERSION = about.version;
