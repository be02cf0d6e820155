import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { prepareCluster } from '#db/embedded/cluster.ts';
import { EMPTY_DATABASE_IMAGE } from '#db/embedded/image.ts';
import { openEmbedded } from '#db/embedded/open.ts';
import { PGLITE_VERSION, POSTGRES_MAJOR } from '#db/embedded/version.ts';
import { useTemporaryFolder } from '../../setup/temporary-folder.ts';

const folder = useTemporaryFolder();
let count = 0;
let dataDir: string;
let cluster: string;
beforeEach(async () => {
  count += 1;
  dataDir = join(folder(), String(count));
  cluster = join(dataDir, 'postgres');
  await mkdir(dataDir);
});

it.each([
  ['17', 'PostgreSQL 17（PGlite 0.4）'],
  ['16', 'PostgreSQL 16'],
  ['19', 'PostgreSQL 19'],
])(
  'refuses a folder of PostgreSQL %s, names both versions and the way over, and touches nothing',
  async (major, writer) => {
    await mkdir(cluster);
    await writeFile(join(cluster, 'PG_VERSION'), `${major}\n`);
    const opening = openDatabase({ databaseUrl: null, dataDir });
    await expect(opening).rejects.toThrow(
      `数据目录 ${cluster} 由 ${writer} 写成，本程序内置 PostgreSQL 18（PGlite 0.5`,
    );
    await expect(opening).rejects.toThrow(/导出为 SQL.*DATABASE_URL/);
    expect(await readdir(cluster)).toEqual(['PG_VERSION']);
    expect(await readFile(join(cluster, 'PG_VERSION'), 'utf8')).toBe(`${major}\n`);
  },
);

it('refuses a folder with files that are no database, and leaves them', async () => {
  await mkdir(cluster);
  await writeFile(join(cluster, 'figures.xlsx'), 'mine');
  await expect(openDatabase({ databaseUrl: null, dataDir })).rejects.toThrow('没有 PG_VERSION');
  expect(await readdir(cluster)).toEqual(['figures.xlsx']);
});

it('says what PostgreSQL misses in a damaged folder, and can be asked again', async () => {
  await mkdir(cluster);
  await writeFile(join(cluster, 'PG_VERSION'), '18');
  for (const _ of ['first', 'again']) {
    const opening = openDatabase({ databaseUrl: null, dataDir });
    await expect(opening).rejects.toThrow(`内置数据库不能在 ${cluster} 启动：`);
  }
});

it('says when the data folder cannot be made', async () => {
  await writeFile(join(dataDir, 'file'), '');
  const opening = openDatabase({ databaseUrl: null, dataDir: join(dataDir, 'file', 'data') });
  await expect(opening).rejects.toThrow(/数据目录 .* 不能使用：ENOTDIR/);
});

it.each([
  ['nothing', async () => undefined],
  ['an empty folder', async () => void (await mkdir(cluster))],
  [
    'what a first start left when it was cut off',
    async () => {
      await mkdir(`${cluster}.creating`);
      await writeFile(join(`${cluster}.creating`, 'PG_VERSION'), '18');
    },
  ],
])('makes a whole cluster where there was %s', async (_, before) => {
  await before();
  await prepareCluster(cluster, EMPTY_DATABASE_IMAGE);
  expect(await readdir(dataDir)).toEqual(['postgres']);
  expect((await readdir(cluster)).sort()).toEqual((await readdir(EMPTY_DATABASE_IMAGE)).sort());
  expect((await stat(cluster)).mode & 0o777).toBe(0o700);
});

it('leaves a cluster that is there as it is', async () => {
  await cp(EMPTY_DATABASE_IMAGE, cluster, { recursive: true });
  await writeFile(join(cluster, 'mark'), 'kept');
  await prepareCluster(cluster, EMPTY_DATABASE_IMAGE);
  expect(await readFile(join(cluster, 'mark'), 'utf8')).toBe('kept');
});

it('starts without an image too, only slower, and is of the version it says', async () => {
  const imageFolder = join(dataDir, 'no-such-image');
  const database = await openEmbedded({ dataDir, statementTimeoutMs: 30_000, imageFolder });
  const major = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  await database.close();
  const installed = JSON.parse(await readFile('node_modules/@electric-sql/pglite/package.json', 'utf8'));
  expect([database.version.split('.')[0], major]).toEqual([POSTGRES_MAJOR, POSTGRES_MAJOR]);
  expect(installed.version).toBe(PGLITE_VERSION);
});
