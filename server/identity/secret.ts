import { hash, randomBytes } from 'node:crypto';

/** A secret that nobody can guess: 256 bits, as letters that fit into an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It has full entropy, so one round of SHA-256 is enough. */
export function secretHash(secret: string): string {
  return hash('sha256', secret);
}
