import type { BetterAuthOptions } from 'better-auth';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { username } from 'better-auth/plugins';
import { PASSWORD_LENGTH } from '#core/domain/people/credentials.ts';
import type { Db } from '#db/client.ts';
import { findPerson } from '#db/queries/people.ts';
import { person, personAccount, personSession, verification } from '#db/schema/index.ts';
import { hashPassword, verifyPassword } from '../services/people/password-hash.ts';
import { demoSignIn } from './demo-sign-in-plugin.ts';
import { ADDRESS_HEADER } from './library-headers.ts';

/** A session that is not used for so long ends. */
export const SESSION_IDLE_SECONDS = 12 * 3600;

/** And however much it is used, it ends after so long. */
export const SESSION_LONGEST_MS = 7 * 86_400_000;

export interface AuthOptions {
  db: Db;
  /** Signs the cookies. */
  secret: string;
  /** Whether browsers reach the site by HTTPS: cookies are then sent by nothing else. */
  secure: boolean;
  /** Where people reach the site; null = wherever it listens. */
  publicUrl: string | null;
}

/**
 * Sign-in by the library: passwords hashed with scrypt, sessions in the database, revoked by deleting them.
 * Nobody signs up: accounts are made by administrators, by a one-time link, or at a provider's first sign-in.
 * Its own HTTP endpoints are not served; routes call it as a function.
 */
export function createAuth(options: AuthOptions) {
  return betterAuth({
    ...libraryOptions(options),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator }), demoSignIn],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** What every way to sign in has in common. */
export function libraryOptions({ db, secret, secure, publicUrl }: AuthOptions) {
  return {
    secret,
    baseURL: publicUrl ?? 'http://localhost',
    basePath: '/api/auth',
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { person, personAccount, personSession, verification },
    }),
    user: {
      modelName: 'person',
      additionalFields: {
        demo: { type: 'boolean', input: false, required: false },
        disabledAt: { type: 'string', input: false, required: false },
        organisation: { type: 'string', input: false, required: false },
      },
    },
    account: {
      modelName: 'personAccount',
      // Who signs in at a provider is known by the provider's own name for them, never by an e-mail address.
      accountLinking: { enabled: false },
      updateAccountOnSignIn: false,
    },
    session: { modelName: 'personSession', expiresIn: SESSION_IDLE_SECONDS, updateAge: 300 },
    verification: { modelName: 'verification' },
    databaseHooks: {
      session: {
        create: {
          /** A stopped account begins no session, whichever way it comes. */
          before: async ({ userId }: { userId: string }) =>
            (await findPerson(db, userId))?.disabledAt === null ? undefined : false,
        },
      },
    },
    advanced: {
      // Browsers take a name that begins so from this very host only, and only by HTTPS.
      cookiePrefix: secure ? '__Host-robot-plan' : 'robot-plan',
      useSecureCookies: false, // it would put its own, weaker prefix in front
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, secure, path: '/' },
      // The way back from a provider begins at another site, where a strict cookie stays behind.
      cookies: { state: { attributes: { sameSite: 'lax' } } },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    // Tries are counted by us, on every server together.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  } satisfies BetterAuthOptions;
}

/** Names are checked where they are given; this one only looks them up. */
function usernameValidator(): boolean {
  return true;
}
