import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const PROGRAM = fileURLToPath(new URL('./bytes-of-papers.ts', import.meta.url));
const OTHER_CLOCK = new URL('./other-clock.ts', import.meta.url).href;

/** A processor of fifteen years ago, and code that is never made quicker by what it was seen to do. */
const OLD_PROCESSOR = [
  ...['avx', 'avx2', 'fma3', 'bmi1', 'bmi2', 'lzcnt', 'popcnt'].map((one) => `--no-enable-${one}`),
  ...['--no-opt', '--no-maglev', '--no-sparkplug', '--liftoff-only', '--hash-seed=7', '--random-seed=7'],
];

let nowhere: string;
beforeAll(async () => {
  nowhere = await mkdtemp(join(tmpdir(), 'other-machine-'));
});
afterAll(() => rm(nowhere, { recursive: true, force: true }));

/** What the program prints on a machine that has nothing of ours but its files and its Node. */
async function printedOn({ options, environment, program }: Machine): Promise<string[]> {
  const { stdout } = await run(process.execPath, [...options, PROGRAM, ...program], {
    cwd: nowhere,
    env: { PATH: '/usr/bin:/bin', HOME: nowhere, TMPDIR: nowhere, ...environment },
  });
  return stdout.trim().split('\n');
}

interface Machine {
  options: readonly string[];
  environment: Readonly<Record<string, string>>;
  program: readonly string[];
}

const CHINESE_OFFICE: Machine = {
  options: [],
  environment: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  program: [],
};

/** With WebAssembly and one thread, another clock, no fonts and no settings of its own. */
const ELSEWHERE: Machine = {
  options: [...OLD_PROCESSOR, '--import', OTHER_CLOCK],
  environment: {
    ...{ TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    ...{ FONTCONFIG_FILE: '/dev/null', UV_THREADPOOL_SIZE: '1' },
  },
  program: ['here'],
};

/** What the machine printed on which the papers were last changed: so every machine is held against every other. */
const known = readFileSync(new URL('./bytes-of-papers.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

it('gives the same bytes on every machine', async () => {
  const [office, elsewhere] = await Promise.all([printedOn(CHINESE_OFFICE), printedOn(ELSEWHERE)]);
  expect(elsewhere, 'the machine played here').toEqual(office);
  expect(office, 'bytes-of-papers.ts says what to do after a change of the papers').toEqual(known);
}, 120_000);
