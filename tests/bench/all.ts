/**
 * Every bench in turn, each in a process of its own, and what they print as the last part of docs/performance.md,
 * with the machine and the date. `npm run bench` takes a quarter of an hour on two cores; `npm run bench -- read start` runs
 * some of them. A bench that fails says so in its place and ends the whole with an error.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const BENCHES = [
  'read',
  'import',
  'first-chart',
  'scroll',
  'briefing',
  'start',
  'judging',
  'forecast',
  'backup',
  'growth',
] as const;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCUMENT = `${ROOT}docs/performance.md`;
const HEADING = '## The last run of `npm run bench`';

async function outputOf(bench: string): Promise<{ text: string; failed: boolean }> {
  const scripts = JSON.parse(await readFile(`${ROOT}package.json`, 'utf8')).scripts as Record<string, string>;
  const child = spawn(process.execPath, scripts[`bench:${bench}`]!.split(' ').slice(1), {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    process.stdout.write(chunk);
  });
  const [code] = await once(child, 'close');
  return { text: text.trim(), failed: code !== 0 };
}

/** Columns that are set with spaces stay where they stand; tables of the document's own kind are tables. */
const shown = (text: string) => (text.includes('\n|') ? text : `\`\`\`text\n${text}\n\`\`\``);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.some((bench) => bench === name));
if (unknown.length > 0) throw new RangeError(`No bench ${unknown.join(', ')}: ${BENCHES.join(', ')}`);
const load = () =>
  loadavg()
    .map((one) => one.toFixed(1))
    .join(', ');
const parts = [
  `${HEADING}\n`,
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]!.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}. What each bench printed, and how many programs waited for a core before it (1, 5 and 15 minutes).\n`,
];
let failed = false;
for (const bench of asked.length > 0 ? asked : BENCHES) {
  const before = load();
  console.log(`\nbench:${bench} (load ${before})\n`);
  const output = await outputOf(bench);
  failed ||= output.failed;
  parts.push(
    `### bench:${bench}\n`,
    `Load before: ${before}.\n`,
    ...(output.failed ? ['**It failed; what it printed before that:**\n'] : []),
    `${shown(output.text)}\n`,
  );
}
const document = await readFile(DOCUMENT, 'utf8');
const kept = document.split(HEADING)[0]!.trimEnd();
await writeFile(DOCUMENT, `${kept}\n\n${parts.join('\n')}`);
if (failed) process.exitCode = 1;
