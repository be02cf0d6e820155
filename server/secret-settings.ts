import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that nobody should read in a list of processes or of containers. */
const SECRET_SETTINGS = [
  'DATABASE_URL',
  'DATABASE_PASSWORD',
  'DATABASE_LISTEN_URL',
  'DATABASE_REPLICA_URL',
  'AUTH_SECRET',
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
  'METRICS_TOKEN',
] as const;

/**
 * The environment with what `NAME_FILE` points to in place of `NAME`, and the database's password in its address.
 * @throws ConfigError that names the file, never what is in it
 */
export function withSecrets(env: Env): Env {
  const read = Object.fromEntries(SECRET_SETTINGS.map((name) => [name, secret(env, name)]));
  return withPassword({ ...env, ...read });
}

function secret(env: Env, name: string): string | undefined {
  const file = env[`${name}_FILE`]?.trim();
  if (!file) return env[name];
  if (env[name]?.trim()) throw new ConfigError(`${name} 和 ${name}_FILE 只能设置一个。`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new ConfigError(`环境变量 ${name}_FILE 所指的文件不能读取：${(error as Error).message}`);
  }
}

function withPassword(env: Env): Env {
  const { DATABASE_URL: address = '', DATABASE_PASSWORD: password } = env;
  if (!password || !URL.canParse(address)) return env;
  if (new URL(address).password !== '')
    throw new ConfigError('DATABASE_URL 里已有口令，不要再设置 DATABASE_PASSWORD。');
  const filled = ADDRESSES.map((name) => [name, withPasswordIn(env[name], password)]);
  return { ...env, ...Object.fromEntries(filled) };
}

/** The ways to the same database and its copy, where the same password holds unless they say another. */
const ADDRESSES = ['DATABASE_URL', 'DATABASE_LISTEN_URL', 'DATABASE_REPLICA_URL'] as const;

function withPasswordIn(address: string | undefined, password: string): string | undefined {
  if (address === undefined || !URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.password === '') url.password = encodeURIComponent(password);
  return url.href;
}
