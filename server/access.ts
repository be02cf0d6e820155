import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import type { Config } from './config.ts';
import type { Actor } from './services/context.ts';

export const ACCESS_COOKIE = 'access';

const VISITOR: Actor = { name: '访客', role: 'visitor' };
const LOCAL: Actor = { name: '本机用户', role: 'administrator' };
const KEY_HOLDER: Actor = { name: '持密钥者', role: 'administrator' };

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/;

export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** The site's key, made on first use and kept in the data folder, readable by its owner only. */
export function loadAccessKey(dataDir: string): string {
  const file = join(dataDir, 'access-key');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const key = randomBytes(24).toString('base64url');
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return key;
}

/**
 * Who is calling. On a server that listens on loopback only, whoever reaches it directly from this
 * machine runs it. Everybody else shows the site's key (as a bearer token or in the cookie that a link
 * with the key sets) or is a visitor.
 */
export function actorOf(request: FastifyRequest, config: Config, key: string): Actor {
  if (isLoopback(config.host) && isDirectLocal(request)) return LOCAL;
  const shown = [bearerOf(request), cookieOf(request)];
  return shown.some((secret) => secret !== null && sameSecret(secret, key)) ? KEY_HOLDER : VISITOR;
}

/** A page of another site may make a browser send requests here: those never count as the local user's. */
export function isCrossSite({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

function isDirectLocal(request: FastifyRequest): boolean {
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => request.headers[name] !== undefined,
  );
  return !forwarded && isLoopback(request.ip) && isLoopback(request.hostname);
}

export function sameSecret(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function bearerOf(request: FastifyRequest): string | null {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function cookieOf(request: FastifyRequest): string | null {
  const pair = (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find((one) => one.startsWith(`${ACCESS_COOKIE}=`));
  return pair === undefined ? null : pair.slice(ACCESS_COOKIE.length + 1);
}
