import { isAbsolute, resolve } from 'node:path';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute. Holds the embedded database; unused when `databaseUrl` is set. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Where people reach the site, without a slash at its end; null = wherever it listens. */
  readonly publicUrl: string | null;
  /** Whether that is by HTTPS. */
  readonly secure: boolean;
  /** Signs the cookies; null = one is made and kept in the database. */
  readonly authSecret: string | null;
  /** Whether approved figures may be read without an account. */
  readonly publicRead: boolean;
  /** The server that mails go through, with its credentials; null = none are sent. */
  readonly smtpUrl: string | null;
  /** Who mails say they are from; given when `smtpUrl` is. */
  readonly mailFrom: string | null;
  /** Whether an empty site is filled with demonstration figures. */
  readonly demo: boolean;
}

/** A setting that cannot be used. Its message is a sentence for whoever starts the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings that the README lists. All have defaults.
 * @throws ConfigError that names the variable, the value and what was expected
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const demo = toggle(env, 'DEMO', true);
  const address = publicUrl(env);
  return Object.freeze({
    host: host(env),
    port: port(env),
    dataDir: dataDir(env),
    databaseUrl: databaseUrl(env),
    publicUrl: address,
    secure: address?.startsWith('https:') ?? false,
    authSecret: authSecret(env),
    publicRead: toggle(env, 'PUBLIC_READ', demo),
    ...mail(env),
    demo,
  });
}

function host(env: Readonly<Record<string, string | undefined>>): string {
  const text = env.HOST?.trim();
  if (!text) return '127.0.0.1';
  if (/^[A-Za-z0-9.:_-]+$/.test(text) && !text.includes('://')) return text;
  throw refused('HOST', text, '要监听的主机名或 IP 地址，如 127.0.0.1 或 0.0.0.0');
}

function port(env: Readonly<Record<string, string | undefined>>): number {
  const text = env.PORT?.trim();
  if (!text) return 3000;
  const value = Number(text);
  if (/^\d{1,5}$/.test(text) && value <= 65_535) return value;
  throw refused('PORT', text, '0 到 65535 之间的整数（0 表示任选空闲端口）');
}

function dataDir(env: Readonly<Record<string, string | undefined>>): string {
  const text = env.DATA_DIR?.trim();
  if (!text) return resolve('data');
  if (text.includes('\0')) throw refused('DATA_DIR', text, '一个目录路径');
  return isAbsolute(text) ? text : resolve(text);
}

function databaseUrl(env: Readonly<Record<string, string | undefined>>): string | null {
  const text = env.DATABASE_URL?.trim();
  if (!text) return null;
  const valid = URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
  if (valid) return text;
  throw refused(
    'DATABASE_URL',
    text.replace(/:[^:@/]*@/, ':***@'),
    '形如 postgres://用户:口令@主机:5432/库名 的地址',
  );
}

function publicUrl(env: Readonly<Record<string, string | undefined>>): string | null {
  const text = env.PUBLIC_URL?.trim();
  if (!text) return null;
  const valid = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (valid && new URL(text).pathname === '/') return new URL(text).origin;
  throw refused('PUBLIC_URL', text, '形如 https://jiance.example.gov.cn 的地址，不带路径');
}

const SHORTEST_SECRET = 32;

function authSecret(env: Readonly<Record<string, string | undefined>>): string | null {
  const text = env.AUTH_SECRET?.trim();
  if (!text) return null;
  if (text.length >= SHORTEST_SECRET) return text;
  throw refused('AUTH_SECRET', '***', `至少 ${SHORTEST_SECRET} 个字符的随机文本`);
}

/** Both or neither: a mail without a sender is thrown away by most servers. */
function mail(env: Readonly<Record<string, string | undefined>>): Pick<Config, 'smtpUrl' | 'mailFrom'> {
  const smtpUrl = env.SMTP_URL?.trim() || null;
  const mailFrom = env.MAIL_FROM?.trim() || null;
  if (smtpUrl === null) return { smtpUrl, mailFrom };
  if (!URL.canParse(smtpUrl) || !/^smtps?:\/\/[^/]/.test(smtpUrl))
    throw refused('SMTP_URL', '***', '形如 smtp://用户:口令@主机:587 或 smtps://… 的地址');
  if (mailFrom !== null && /^([^<>@\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/.test(mailFrom))
    return { smtpUrl, mailFrom };
  throw refused(
    'MAIL_FROM',
    mailFrom ?? '',
    '发件地址，如 目标监测 <jiance@example.gov.cn>；设置了 SMTP_URL 时必填',
  );
}

const WORDS: Record<string, boolean> = {
  on: true,
  true: true,
  '1': true,
  yes: true,
  off: false,
  false: false,
  '0': false,
  no: false,
};

function toggle(env: Readonly<Record<string, string | undefined>>, name: string, fallback: boolean): boolean {
  const text = env[name]?.trim().toLowerCase();
  if (!text) return fallback;
  const value = WORDS[text];
  if (value === undefined) throw refused(name, text, 'on 或 off');
  return value;
}

function refused(name: string, value: string, expected: string): ConfigError {
  return new ConfigError(`环境变量 ${name} 的值“${value}”无法使用：应为${expected}。`);
}
