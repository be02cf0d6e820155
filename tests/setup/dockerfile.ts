import { readFileSync } from 'node:fs';

/** The lines of the `Dockerfile` that say something, each instruction on one. */
export const dockerfile: readonly string[] = readFileSync('Dockerfile', 'utf8')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !line.startsWith('#'));

/** What each image is made by, the one that runs last. */
export const stages: readonly (readonly string[])[] = dockerfile.reduce<string[][]>((all, line) => {
  if (line.startsWith('FROM ')) all.push([]);
  all.at(-1)!.push(line);
  return all;
}, []);

/** What stands behind an instruction's name, in order. */
export const instructions = (name: string, lines: readonly string[]): string[] =>
  lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

/** The paths of the project that a stage copies. */
export const copiedPaths = (lines: readonly string[]): string[] =>
  instructions('COPY', lines)
    .filter((line) => !line.startsWith('--from'))
    .flatMap((line) => line.split(' ').slice(0, -1));
