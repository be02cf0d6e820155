import { lockFolder } from '#db/embedded/folder-lock.ts';

/**
 * Tries to lock a folder whenever its standard input says so, prints what came of it, and keeps what
 * it got until it is killed. The lock object itself is dropped and collected at once.
 */
process.stdout.write('ready\n');
process.stdin.on('data', async () => {
  const outcome = await lockFolder(process.argv[2]!).then(
    () => 'held',
    (error: Error) => error.message,
  );
  (globalThis as { gc?: () => void }).gc?.();
  process.stdout.write(`${outcome}\n`);
});
