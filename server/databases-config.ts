import { ConfigError, refused } from './config-error.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where the site's data are. */
export interface Databases {
  /** A PostgreSQL server; null = the database embedded in this process. */
  readonly databaseUrl: string | null;
  /** Another way to that server, past a pooler that hands out connections by transaction; null = the same way. */
  readonly databaseListenUrl: string | null;
  /** A streaming replica of it, from which is read what it is known to have; null = there is none. */
  readonly databaseReplicaUrl: string | null;
}

/** @throws ConfigError */
export function databases(env: Env): Databases {
  const databaseUrl = address(env, 'DATABASE_URL');
  const beside = (name: string): string | null => {
    const url = address(env, name);
    if (url === null || databaseUrl !== null) return url;
    throw new ConfigError(`设置了 ${name} 却没有设置 DATABASE_URL：它只与 PostgreSQL 服务器一起使用。`);
  };
  return {
    databaseUrl,
    databaseListenUrl: beside('DATABASE_LISTEN_URL'),
    databaseReplicaUrl: beside('DATABASE_REPLICA_URL'),
  };
}

function address(env: Env, name: string): string | null {
  const text = env[name]?.trim();
  if (!text) return null;
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text;
  throw refused(name, text.replace(/:[^:@/]*@/, ':***@'), '形如 postgres://用户:口令@主机:5432/库名 的地址');
}
