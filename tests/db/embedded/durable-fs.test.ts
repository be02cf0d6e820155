import fs from 'node:fs';
import { basename, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { afterEach, expect, it, vi } from 'vitest';
import { prepareCluster } from '#db/embedded/cluster.ts';
import { DURABLE_START_PARAMS, DurableNodeFs } from '#db/embedded/durable-fs.ts';
import { checkCommitReachesDisk } from '#db/embedded/fsync-check.ts';
import { EMPTY_DATABASE_IMAGE } from '#db/embedded/image.ts';
import { useTemporaryFolder } from '../../setup/temporary-folder.ts';

const folder = useTemporaryFolder();
const opened: PGlite[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const pglite of opened.splice(0)) await pglite.close();
});

async function open<Files extends NodeFS>(
  files: (cluster: string) => Files,
  startParams = DURABLE_START_PARAMS,
): Promise<{ pglite: PGlite; files: Files }> {
  const cluster = join(folder(), `cluster-${expect.getState().currentTestName?.length}-${Math.random()}`);
  await prepareCluster(cluster, EMPTY_DATABASE_IMAGE);
  const fileSystem = files(cluster);
  const pglite = await PGlite.create({ fs: fileSystem, startParams });
  opened.push(pglite);
  return { pglite, files: fileSystem };
}

/** Follows which files the operating system is asked to sync, by their names. */
function watchSyncs(): string[] {
  const names: string[] = [];
  const sync = fs.fsyncSync;
  vi.spyOn(fs, 'fsyncSync').mockImplementation((file) => {
    names.push(basename(fs.readlinkSync(`/proc/self/fd/${file}`)));
    sync(file);
  });
  return names;
}

it.runIf(process.platform === 'linux').each([
  ['a commit', `insert into t values (1)`, ['000000010000000000000001']],
  ['a read', `select * from t`, []],
  ['a change of settings', `alter system set work_mem = '5MB'`, ['postgresql.auto.conf']],
])('syncs what %s wrote', async (_, statement, names) => {
  const { pglite } = await open((cluster) => new DurableNodeFs(cluster));
  await pglite.query('create table t (n int)');
  const synced = watchSyncs();
  await pglite.query(statement);
  expect(synced.length > 0).toBe(names.length > 0);
  expect(synced).toEqual(expect.arrayContaining(names));
});

it.runIf(process.platform === 'linux')(
  'syncs tables, the control file and folders at a checkpoint',
  async () => {
    const { pglite } = await open((cluster) => new DurableNodeFs(cluster));
    await pglite.query('create table t (n int)');
    await pglite.query('insert into t values (1)');
    const { rows } = await pglite.query<{ file: string }>(`select pg_relation_filenode('t')::text as file`);
    const synced = watchSyncs();
    await pglite.query('checkpoint');
    expect(synced).toEqual(expect.arrayContaining([rows[0]!.file, 'pg_control', 'pg_xact', 'pg_logical']));
  },
);

it('replaces a file by one rename, so that it is never missing', async () => {
  const { pglite } = await open((cluster) => new DurableNodeFs(cluster));
  const rename = vi.spyOn(fs, 'renameSync');
  const unlink = vi.spyOn(fs, 'unlinkSync');
  await pglite.query(`alter system set work_mem = '5MB'`);
  const replaced = rename.mock.calls.map(([, to]) => basename(String(to)));
  expect(replaced).toEqual(['postgresql.auto.conf']);
  expect(unlink).not.toHaveBeenCalled();
});

it.each([
  ['as PGlite comes, without fsync', (cluster: string) => new NodeFS(cluster), PGlite.defaultStartParams],
  ['whose fsync does nothing', (cluster: string) => new NodeFS(cluster), DURABLE_START_PARAMS],
  [
    'when PostgreSQL is told not to sync',
    (cluster: string) => new DurableNodeFs(cluster),
    PGlite.defaultStartParams,
  ],
  [
    'when the log is synced by a call that does nothing',
    (cluster: string) => new DurableNodeFs(cluster),
    [...DURABLE_START_PARAMS, '-c', 'wal_sync_method=fdatasync'],
  ],
])('refuses to start on a file system %s', async (_, make, startParams) => {
  const { pglite, files } = await open(make as (cluster: string) => DurableNodeFs, startParams);
  const check = checkCommitReachesDisk(pglite, () => files.fsyncCount ?? 0);
  await expect(check).rejects.toThrow(/自检失败.*拒绝启动/);
});

it('starts when a commit reaches the disk', async () => {
  const { pglite, files } = await open((cluster) => new DurableNodeFs(cluster));
  await checkCommitReachesDisk(pglite, () => files.fsyncCount);
});

it('acknowledges nothing when the disk fails', async () => {
  const { pglite } = await open((cluster) => new DurableNodeFs(cluster));
  await pglite.query('create table t (n int)');
  vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
    throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' });
  });
  const insert = pglite.query('insert into t values (1)');
  await expect(insert).rejects.toMatchObject({ severity: 'PANIC', code: '58030' });
  opened.pop(); // After a panic there is nothing left that could be closed.
});
