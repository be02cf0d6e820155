import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockFolder } from '#db/embedded/folder-lock.ts';
import { useTemporaryFolder } from '../../setup/temporary-folder.ts';
import { startContender } from './contender.ts';

const RACES = 20;
const folder = useTemporaryFolder();

it('refuses another process, naming the folder and the holder, until the holder is killed', async () => {
  const path = join(folder(), 'refused');
  const [holder, other] = await Promise.all([startContender(path), startContender(path)]);
  expect(await holder.tryToLock()).toBe('held');
  const refusal = await other.tryToLock();
  expect(refusal).toContain(`数据目录 ${path} 已被进程 ${holder.pid}`);

  await holder.kill();
  expect(await other.tryToLock()).toBe('held');
  await other.kill();
});

it(`lets exactly one of two processes that start at the same instant in, ${RACES} times`, async () => {
  const path = join(folder(), 'raced');
  for (let race = 0; race < RACES; race++) {
    const both = await Promise.all([startContender(path), startContender(path)]);
    const outcomes = await Promise.all(both.map((contender) => contender.tryToLock()));
    const winner = both[outcomes.indexOf('held')];
    expect(
      outcomes.filter((outcome) => outcome === 'held'),
      outcomes.join(' / '),
    ).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome !== 'held')).toContain(`进程 ${winner!.pid}（`);
    // Killed together, so that every race but the first begins with what a crash leaves behind.
    await Promise.all(both.map((contender) => contender.kill()));
  }
});

it('refuses the same process a second time, and lets it in again after a release', async () => {
  const path = join(folder(), 'same');
  const lock = await lockFolder(path);
  await expect(lockFolder(path)).rejects.toThrow(`已被进程 ${process.pid}`);
  await lock.release();
  await lock.release();
  const again = await lockFolder(path);
  await again.release();
});

it.each([
  ['a path far longer than a socket could have', 'd'.repeat(200)],
  ['a path with Chinese words and blanks', '数据 目录'],
])('locks %s', async (_, name) => {
  const path = join(folder(), name, 'postgres');
  await mkdir(join(folder(), name));
  const lock = await lockFolder(path);
  await expect(lockFolder(path)).rejects.toThrow(`数据目录 ${path} 已被进程 ${process.pid}`);
  await lock.release();
});

it('knows a folder by any of its names', async () => {
  await mkdir(join(folder(), 'real'));
  await symlink(join(folder(), 'real'), join(folder(), 'alias'));
  const lock = await lockFolder(join(folder(), 'real', 'postgres'));
  await expect(lockFolder(join(folder(), 'alias', 'postgres'))).rejects.toThrow('已被');
  await lock.release();
});

it('says no name when the note of the holder cannot be read', async () => {
  const path = join(folder(), 'mute');
  const lock = await lockFolder(path);
  await writeFile(`${path}.holder`, '{"pid":');
  await expect(lockFolder(path)).rejects.toThrow('已被另一个进程打开');
  await lock.release();
});
