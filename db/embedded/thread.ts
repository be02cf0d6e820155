import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { prepareCluster } from './cluster.ts';
import { DURABLE_START_PARAMS, DurableNodeFs } from './durable-fs.ts';
import type { Answer, Statement } from './engine.ts';
import { execute } from './execute.ts';
import { checkCommitReachesDisk } from './fsync-check.ts';
import { lastWordsIn } from './last-words.ts';
import { type Reply, type Request, type ThreadStart, toPlainError } from './messages.ts';
import { withoutTierUp } from './without-tier-up.ts';

/** The thread that holds the embedded database: opens it, then answers requests one after the other. */
const port = parentPort!;
const { folder, imageFolder } = workerData as ThreadStart;
let lastWords: string | null = null;

async function open(): Promise<PGlite> {
  await prepareCluster(folder, imageFolder);
  const files = new DurableNodeFs(folder);
  const pglite = await start(files);
  await checkCommitReachesDisk(pglite, () => files.fsyncCount);
  return pglite;
}

async function start(files: DurableNodeFs): Promise<PGlite> {
  try {
    return await withoutTierUp(() =>
      PGlite.create({
        fs: files,
        startParams: DURABLE_START_PARAMS,
        onStderr: (line) => {
          lastWords ??= lastWordsIn(line);
          return false;
        },
      }),
    );
  } catch (error) {
    const reason = lastWords ?? (error as Error).message;
    throw new Error(`内置数据库不能在 ${folder} 启动：${reason}`, { cause: error });
  }
}

async function close(pglite: PGlite): Promise<null> {
  await pglite.close();
  return null;
}

/** Sends what the work gave; but once PostgreSQL gave up, nothing it says counts any more. */
async function reply(id: number, work: () => Promise<Answer | null>): Promise<void> {
  const send = (message: Reply) => port.postMessage(message);
  try {
    const answer = await work();
    if (lastWords === null) return send({ id, answer });
    send({ id, error: { message: lastWords }, fatal: true });
  } catch (error) {
    const plain = toPlainError(error);
    const fatal = id === 0 || lastWords !== null || error instanceof WebAssembly.RuntimeError;
    send({
      id,
      error: { ...plain, message: id === 0 ? plain.message : (lastWords ?? plain.message) },
      fatal,
    });
  }
}

await reply(0, async () => {
  const pglite = await open();
  const work = (statement: Statement | null) => (statement ? execute(pglite, statement) : close(pglite));
  port.on('message', ({ id, statement }: Request) => void reply(id, () => work(statement)));
  return null;
});
