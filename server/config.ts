import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { ConfigError, refused } from './config-error.ts';
import { type Databases, databases } from './databases-config.ts';
import type { OidcConfig } from './oidc-config.ts';
import { withSecrets } from './secret-settings.ts';
import { type Watching, watching } from './watch-config.ts';

export interface Config extends Databases, Watching {
  readonly host: string;
  readonly port: number;
  /** Absolute. Holds the embedded database; unused when `databaseUrl` is set. */
  readonly dataDir: string;
  /** Where people reach the site, without a slash at its end; null = wherever it listens. */
  readonly publicUrl: string | null;
  /** Whether that is by HTTPS. */
  readonly secure: boolean;
  /** Signs the cookies; null = one is made and kept in the database. */
  readonly authSecret: string | null;
  /** Whether approved figures may be read without an account; null = as long as there are demonstration data. */
  readonly publicRead: boolean | null;
  /** Proxies whose word on the caller's address is taken. */
  readonly trustProxy: readonly string[];
  /** A provider at which people sign in; null = none. */
  readonly oidc: OidcConfig | null;
  /** The server that mails go through, with its credentials; null = none are sent. */
  readonly smtpUrl: string | null;
  /** Who mails say they are from; given when `smtpUrl` is. */
  readonly mailFrom: string | null;
  /** Absolute. A folder of the site's own fonts for bulletins, which are used before ours; null = none. */
  readonly fontsDir: string | null;
  /** Whether an empty site is filled with demonstration figures. */
  readonly demo: boolean;
}

/**
 * Reads the settings that the README lists. All have defaults.
 * @throws ConfigError that names the variable, the value and what was expected
 */
export function loadConfig(given: Readonly<Record<string, string | undefined>>): Config {
  const env = withSecrets(given);
  const address = publicUrl(env);
  return Object.freeze({
    host: host(env),
    port: port(env),
    dataDir: dataDir(env),
    ...databases(env),
    ...watching(env),
    publicUrl: address,
    secure: address?.startsWith('https:') ?? false,
    authSecret: authSecret(env),
    publicRead: toggle(env, 'PUBLIC_READ', null),
    trustProxy: trustProxy(env),
    oidc: oidc(env, address),
    ...mail(env),
    fontsDir: fontsDir(env),
    demo: toggle(env, 'DEMO', true),
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

function publicUrl(env: Readonly<Record<string, string | undefined>>): string | null {
  const text = env.PUBLIC_URL?.trim();
  if (!text) return null;
  const valid = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (valid && new URL(text).pathname === '/') return new URL(text).origin;
  throw refused('PUBLIC_URL', text, '形如 https://jiance.example.gov.cn 的地址，不带路径');
}

function fontsDir(env: Readonly<Record<string, string | undefined>>): string | null {
  const text = env.FONTS_DIR?.trim();
  if (!text) return null;
  if (text.includes('\0')) throw refused('FONTS_DIR', text, '一个放字体文件（.ttf、.otf）的目录路径');
  return isAbsolute(text) ? text : resolve(text);
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

/** Addresses, networks (10.0.0.0/8), or the names that Fastify knows for the usual private ones. */
function trustProxy(env: Readonly<Record<string, string | undefined>>): string[] {
  const parts = (env.TRUST_PROXY ?? '').split(',').map((part) => part.trim());
  const given = parts.filter((part) => part !== '');
  const wrong = given.find((part) => !isNetwork(part));
  if (wrong === undefined) return given;
  throw refused('TRUST_PROXY', wrong, '代理的 IP 地址或网段，逗号分隔，如 127.0.0.1,10.0.0.0/8');
}

function isNetwork(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const kind = isIP(address);
  if (kind === 0 || rest.length > 0) return false;
  return (
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (kind === 4 ? 32 : 128))
  );
}

function oidc(
  env: Readonly<Record<string, string | undefined>>,
  publicUrl: string | null,
): OidcConfig | null {
  const [issuer, clientId, clientSecret, name] = [
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'OIDC_NAME',
  ].map((one) => env[one]?.trim() || null);
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret)
    throw new ConfigError('统一认证要同时设置 OIDC_ISSUER、OIDC_CLIENT_ID 和 OIDC_CLIENT_SECRET，缺一不可。');
  const valid = URL.canParse(issuer) && /^https?:$/.test(new URL(issuer).protocol);
  if (!valid || (new URL(issuer).protocol === 'http:' && !isLoopback(new URL(issuer).hostname)))
    throw refused('OIDC_ISSUER', issuer, '认证服务的 https 地址');
  if (publicUrl === null)
    throw new ConfigError('使用统一认证还要设置 PUBLIC_URL：认证服务要知道登录后回到哪里。');
  return { issuer, clientId, clientSecret, name: name ?? '统一认证', publicUrl };
}

/** Only on the machine itself may what a provider says travel without encryption. */
function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(host);
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

function toggle<T>(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  fallback: T,
): boolean | T {
  const text = env[name]?.trim().toLowerCase();
  if (!text) return fallback;
  const value = WORDS[text];
  if (value === undefined) throw refused(name, text, 'on 或 off');
  return value;
}
