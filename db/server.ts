import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import type { Database } from './database.ts';
import { keepListening } from './keep-listening.ts';
import { RECORD_CHANNEL } from './record-channel.ts';
import * as schema from './schema/index.ts';
import { inOneTransaction } from './server-bulk.ts';
import { copyInto } from './server-copy.ts';
import { watchConnections, watchedSql } from './statement-watch.ts';

/** Any fixed number: every server of this program asks for the same one before it migrates. */
export const MIGRATION_LOCK = 7_041_965;

/** What a server's list of connections calls those of a running site. */
export const SITE = 'robot-plan-monitor';

/** For everyday work; imports, migrations and listening have their own. */
const CONNECTIONS = 10;

interface Options {
  databaseUrl: string;
  /** Another way to the same database, for LISTEN; null = the same way. */
  listenUrl: string | null;
  replicaUrl: string | null;
  statementTimeoutMs: number;
  applicationName: string;
}

/** Connects to a PostgreSQL server. Throws when it cannot be reached; the message carries no password. */
export async function openServer(options: Options): Promise<Database> {
  const { databaseUrl, listenUrl, replicaUrl, statementTimeoutMs } = options;
  const everyday = connect(options, CONNECTIONS, statementTimeoutMs);
  const watch = watchConnections(CONNECTIONS);
  const patient = connect(options, 2, 0);
  const replica =
    replicaUrl === null
      ? null
      : connect({ ...options, databaseUrl: replicaUrl }, CONNECTIONS, statementTimeoutMs);
  const close = async () => {
    await Promise.all([everyday, patient, replica].map((pool) => pool?.end({ timeout: 5 })));
  };
  const db = drizzle(watchedSql(everyday, watch), { casing: 'snake_case', schema });
  const patientDb = drizzle(patient, { casing: 'snake_case', schema });
  try {
    const [row] = await everyday<{ version: string }[]>`select current_setting('server_version') as version`;
    return {
      db,
      replica: replica && drizzle(replica, { casing: 'snake_case', schema }),
      statements: watch,
      kind: 'server',
      version: row!.version,
      maintain: async () => {
        await patient`vacuum (analyze)`;
      },
      copyIn: (target, lines) => alone(options, (connection) => copyInto(connection, target, lines)),
      withoutTimeLimit: (work) => work(patientDb),
      readAtOneMoment: (work) =>
        alone(options, (connection) =>
          inOneTransaction(connection, 'isolation level repeatable read read only', work),
        ),
      writeAtOnce: (work) => alone(options, (connection) => inOneTransaction(connection, '', work)),
      copyFiles: null,
      isAlmostFull: async () => false,
      applyMigrations: (folder) => alone(options, (connection) => migrateInTurn(connection, folder)),
      listen: (heard) => keepListening({ url: listenUrl ?? databaseUrl, channel: RECORD_CHANNEL, heard }),
      close,
    };
  } catch (error) {
    await close();
    const address = databaseUrl.replace(/\/\/.*@/, '//');
    throw new Error(`连不上 PostgreSQL 服务器（${address}）：${(error as Error).message}`, { cause: error });
  }
}

function connect({ databaseUrl, applicationName }: Options, connections: number, statementTimeoutMs: number) {
  return postgres(databaseUrl, {
    max: connections,
    connect_timeout: 10,
    // Who asks while the server is away is told so, and the first who asks when it is back is answered.
    backoff: () => 0.25,
    idle_timeout: 300,
    onnotice: () => undefined,
    // Arrays travel as text (int-array.ts). The library would ask for their types on each new connection, beside whoever
    // opened it: one that is cut in that moment fails for nobody who listens, and ends the process.
    fetch_types: false,
    connection: {
      application_name: applicationName,
      // Raw timestamps come back as text; both databases must write the same one.
      TimeZone: 'UTC',
      DateStyle: 'ISO',
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: 60_000,
    },
    types: {
      int8: { to: 20, from: [20], serialize: String, parse: parseInt8 },
      number: { to: 0, from: [21, 23, 26, 700, 701], serialize: String, parse: Number },
    },
  });
}

/** Work on a connection of its own, without a time limit. */
async function alone<T>(options: Options, work: (connection: postgres.Sql) => Promise<T>): Promise<T> {
  const connection = connect(options, 1, 0);
  try {
    return await work(connection);
  } finally {
    await connection.end({ timeout: 5 });
  }
}

/** Servers that start together wait for each other here; the lock ends with the connection. */
async function migrateInTurn(connection: postgres.Sql, migrationsFolder: string): Promise<void> {
  await connection`select pg_advisory_lock(${MIGRATION_LOCK})`;
  // Should this process be killed, its step is given up within a second, not when its statement ends. Before
  // PostgreSQL 14, and where the system cannot tell, it ends with the statement.
  await connection`set client_connection_check_interval = '1s'`.catch(() => undefined);
  await migrate(drizzle(connection, { casing: 'snake_case' }), { migrationsFolder });
}

/** As the embedded database reads it: a number while that is exact, else a bigint. */
function parseInt8(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}
