import { execFile } from 'node:child_process';
import { cp, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copiedPaths, instructions, stages } from '../setup/dockerfile.ts';
import { launchServer } from '../setup/server-process.ts';

/** The container's own steps, without Docker: with what is copied into each stage, and nothing else of the project. */
const run = promisify(execFile);
const [building, , running] = stages as [readonly string[], readonly string[], readonly string[]];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'container-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A folder with what a stage copies from the project, and the packages. */
async function stageOf(name: string, lines: readonly string[]): Promise<string> {
  const place = join(folder, name);
  for (const path of copiedPaths(lines)) await cp(path, join(place, path), { recursive: true });
  await symlink(join(process.cwd(), 'node_modules'), join(place, 'node_modules'));
  return place;
}

it('what is copied is enough to build the site, to start it, and to see that it is well', async () => {
  const [install, build, ...others] = instructions('RUN', building);
  expect([install, others]).toEqual(['npm ci --ignore-scripts', []]);
  const built = await stageOf('build', building);
  await run('sh', ['-c', build!], { cwd: built });

  expect(running).toContain('COPY --from=build /app/build build');
  const site = await stageOf('site', running);
  await rename(join(built, 'build'), join(site, 'build'));
  const [node, ...start] = JSON.parse(instructions('CMD', running)[0]!) as string[];
  expect(node).toBe('node');
  const { ready, kill } = launchServer(join(folder, 'data'), {}, start, site);
  try {
    const { url } = await ready;
    const page = await fetch(url, { headers: { 'sec-fetch-dest': 'document' } });
    expect(await page.text()).toContain('data-drawn');
    const paper = await fetch(`${url}/api/v1/briefings/SD/2026-Q3.pdf`);
    expect(paper.status).toBe(200);
    expect((await paper.text()).slice(0, 5)).toBe('%PDF-');
    const check = join(site, 'server/health-check.ts');
    await run(process.execPath, [check], { env: { ...process.env, PORT: new URL(url).port } });
  } finally {
    await kill();
  }
});
