import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { liveCells } from '../fuzz/exports.ts';
import { handIn } from '../fuzz/handing-in.ts';
import { type ServerProcess, startServer } from '../setup/server-process.ts';

const CASES = 200;
let folder: string;
let server: ServerProcess;
let headers: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  server = await startServer(folder);
  headers = await server.administrator();
}, 60_000);

afterAll(async () => {
  await server?.kill();
  await rm(folder, { recursive: true, force: true });
});

it('generated files and bodies crash nothing, and write nothing that was not previewed', async () => {
  const { answers, violations, written } = await handIn(server, headers, { seed: 42, count: CASES });
  expect(violations).toEqual([]);
  expect(Object.keys(answers).length).toBeGreaterThan(12);
  expect(written).toBeGreaterThan(0);
  expect(await liveCells(server.url, headers)).toEqual([]);
}, 120_000);
