import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { verifyPassword as verifyOldPassword } from 'better-auth/crypto';

/** What a guess costs: 64 MB of memory, twice over, as OWASP advises (2^16, 8, 2). A hash keeps what it was made with. */
const COST = { N: 2 ** 16, r: 8, p: 2 } as const;
const SALT_BYTES = 16;
const KEY_BYTES = 64;

type Cost = { N: number; r: number; p: number };

/** `scrypt:65536:8:2:salt:key`. Unicode is put into one form, so that keyboards agree. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('hex'), key.toString('hex')].join(':');
}

/** Whether it is the password; also of hashes that the sign-in library made in earlier versions. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  const [kind, n, r, p, salt, key] = hash.split(':');
  if (kind !== 'scrypt' || salt === undefined || key === undefined)
    return verifyOldPassword({ hash, password });
  const due = Buffer.from(key, 'hex');
  const found = await derive(password, Buffer.from(salt, 'hex'), {
    N: Number(n),
    r: Number(r),
    p: Number(p),
  });
  return due.length === found.length && timingSafeEqual(due, found);
}

/** Whether it was made at another cost than today's: whoever signs in gets a new one. */
export function isOutdated(hash: string): boolean {
  return !hash.startsWith(`scrypt:${COST.N}:${COST.r}:${COST.p}:`);
}

function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const maxmem = 256 * N * r;
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
