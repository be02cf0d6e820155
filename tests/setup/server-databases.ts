import postgres from 'postgres';
import { type Database, type OpenOptions, openDatabase } from '#db/client.ts';

/** Makes a database of that name on the server, empty or as a copy of a template, and opens it. */
export async function openOnServer(
  serverUrl: string,
  name: string,
  template: string | null,
  options: Pick<OpenOptions, 'statementTimeoutMs' | 'applicationName'> = {},
): Promise<Database> {
  await createOnServer(serverUrl, name, template);
  return openDatabase({ databaseUrl: databaseUrl(serverUrl, name), dataDir: '', ...options });
}

export async function createOnServer(
  serverUrl: string,
  name: string,
  template: string | null,
): Promise<void> {
  const copy = template === null ? '' : ` template "${template}"`;
  await onServer(serverUrl, (sql) => sql.unsafe(`create database "${name}"${copy}`));
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, (sql) => sql.unsafe(`drop database if exists "${name}" with (force)`));
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(serverUrl: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => undefined });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
