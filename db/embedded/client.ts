import { AsyncLocalStorage } from 'node:async_hooks';
import { type Answer, type Engine, EngineStopped, type Statement } from './engine.ts';
import { Turns } from './turns.ts';

/** The options drizzle-orm/pglite passes: result parsers that all mean "leave it as text". */
export interface QueryOptions {
  rowMode?: 'array' | 'object';
  parsers?: Record<number, unknown>;
  copyFrom?: Uint8Array;
}

export interface Queries {
  query(sql: string, params?: unknown[], options?: QueryOptions): Promise<Answer>;
}

/** What drizzle-orm/pglite uses of a PGlite, over an engine in whatever thread. */
export interface EmbeddedClient extends Queries {
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
  /** Statements that start inside `work` may take as long as they need. */
  withoutTimeLimit<T>(work: () => Promise<T>): Promise<T>;
  /** Answers what was asked before, then ends. */
  close(): Promise<void>;
}

interface Options {
  startEngine: () => Promise<Engine>;
  /** One statement may take this long; null for no limit. */
  statementTimeoutMs: number | null;
}

/** Between two tries to start an engine that stopped by itself. */
const REVIVAL_MS = 1000;

/**
 * One connection for everybody: statements and transactions take turns. PGlite cannot interrupt a
 * statement, so one that exceeds the time limit costs the engine: it is killed and started again. So is
 * one that stopped by itself, as a server's postmaster would: what was committed is found again in the log.
 */
export async function createEmbeddedClient({
  startEngine,
  statementTimeoutMs,
}: Options): Promise<EmbeddedClient> {
  const turns = new Turns();
  const statementTurns = new Turns();
  const currentTransaction = new AsyncLocalStorage<{ open: boolean }>();
  const unlimited = new AsyncLocalStorage<boolean>();
  let engine = await startEngine();
  let closing: Promise<void> | null = null;
  let lastRevival: { at: number; fault: EngineStopped } | null = null;

  /** Work of its own, outside any transaction. */
  async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
    if (closing) throw new Error('数据库已关闭。');
    refuseInsideTransaction();
    return turns.take(async () => {
      if (engine.stopped()) await revive();
      return work();
    });
  }

  /** @throws EngineStopped where it does not start, without trying for those who ask right after that */
  async function revive(): Promise<void> {
    if (lastRevival && performance.now() - lastRevival.at < REVIVAL_MS) throw lastRevival.fault;
    try {
      engine = await startEngine();
      lastRevival = null;
    } catch (error) {
      const fault = new EngineStopped((error as Error).message, error);
      lastRevival = { at: performance.now(), fault };
      throw fault;
    }
  }

  function refuseInsideTransaction(): void {
    if (!currentTransaction.getStore()?.open) return;
    throw new Error('事务之内用了外层的 db：内置数据库只有一个连接，这会永远等待。请把 tx 传下去并使用它。');
  }

  async function run(statement: Statement, asked: Engine, limitMs: number | null): Promise<Answer> {
    return statementTurns.take(async () => {
      if (asked !== engine) throw new Error('事务已随被中断的语句结束，其中的写入没有提交。');
      const answer = asked.run(statement);
      if (limitMs === null) return answer;
      return withinLimit(answer, limitMs, async () => {
        await asked.kill();
        engine = await startEngine();
      });
    });
  }

  function queriesOn(asked: () => Engine): Queries {
    return {
      query: async (sql, params, options) => run(toStatement(sql, params, options), asked(), limit()),
    };
  }

  const limit = () => (unlimited.getStore() ? null : statementTimeoutMs);

  async function transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T> {
    const asked = engine;
    const state = { open: true };
    await run({ sql: 'begin' }, asked, null);
    const tx = queriesOn(() => {
      if (!state.open) throw new Error('事务已结束，不能再使用它的 tx。');
      return asked;
    });
    try {
      const result = await currentTransaction.run(state, () => work(tx));
      state.open = false;
      const { command } = await run({ sql: 'commit' }, asked, null);
      if (command !== 'COMMIT') throw new Error('事务中有语句失败，已回滚，没有提交。');
      return result;
    } catch (error) {
      state.open = false;
      // When the engine is gone, so is the transaction, and the first error says more.
      await run({ sql: 'rollback' }, asked, null).catch(() => undefined);
      throw error;
    }
  }

  return {
    query: (sql, params, options) => takeTurn(() => queriesOn(() => engine).query(sql, params, options)),
    transaction: (work) => takeTurn(() => transaction(work)),
    // Awaited inside: a Drizzle query starts only when somebody awaits it.
    withoutTimeLimit: (work) => unlimited.run(true, async () => await work()),
    close: async () => {
      refuseInsideTransaction();
      closing ??= turns.take(async () => {
        if (!engine.stopped()) await engine.close();
      });
      return closing;
    },
  };
}

function toStatement(sql: string, params: unknown[] = [], options: QueryOptions = {}): Statement {
  if (params.some((param) => param instanceof Date)) {
    throw new TypeError(
      'SQL 参数不能是 Date（PostgreSQL 服务器的驱动不接受）：请传 ISO 文本并写 ::timestamptz。',
    );
  }
  return {
    sql,
    params,
    rowMode: options.rowMode,
    textTypes: Object.keys(options.parsers ?? {}).map(Number),
    copyFrom: options.copyFrom,
  };
}

/** The answer if it comes within the limit; otherwise interrupts, then rejects as PostgreSQL would (57014). */
async function withinLimit<T>(
  answer: Promise<T>,
  limitMs: number,
  interrupt: () => Promise<void>,
): Promise<T> {
  const { promise: late, resolve: giveUp } = Promise.withResolvers<'late'>();
  const timer = setTimeout(giveUp, limitMs, 'late');
  try {
    const first = await Promise.race([answer.then((value) => ({ value })), late]);
    if (first !== 'late') return first.value;
  } finally {
    clearTimeout(timer);
  }
  answer.catch(() => undefined);
  await interrupt();
  throw Object.assign(new Error(`语句超过时限 ${limitMs} 毫秒，已中断；若它是写入，请先查看结果再重试。`), {
    code: '57014',
  });
}
