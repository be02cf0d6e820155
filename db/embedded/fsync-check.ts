import type { PGlite } from '@electric-sql/pglite';

/**
 * Makes one commit and throws unless it made the file system sync at least once: a database that
 * acknowledges what a power cut can take away must not start.
 * @param fsyncCount how many syncs have completed so far
 */
export async function checkCommitReachesDisk(pglite: PGlite, fsyncCount: () => number): Promise<void> {
  const before = fsyncCount();
  // A transactional message writes to the log and commits, and leaves no row behind.
  await pglite.query(`select pg_logical_emit_message(true, 'start', 'does a commit reach the disk')`);
  if (fsyncCount() > before) return;
  throw new Error(
    '内置数据库自检失败：提交一次事务没有触发任何 fsync，断电会丢失已确认的数据，因此拒绝启动。' +
      '请确认 @electric-sql/pglite 的版本与 package.json 一致，或设置 DATABASE_URL 改用 PostgreSQL 服务器。',
  );
}
