import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { username } from 'better-auth/plugins';
import { PASSWORD_LENGTH } from '#core/domain/people/credentials.ts';
import type { Db } from '#db/client.ts';
import { person, personAccount, personSession, verification } from '#db/schema/index.ts';

/** A session that is not used for so long ends. */
export const SESSION_IDLE_SECONDS = 12 * 3600;

export interface AuthOptions {
  db: Db;
  /** Signs the cookies. */
  secret: string;
  /** Whether browsers reach the site by HTTPS: cookies are then sent by nothing else. */
  secure: boolean;
}

/**
 * Sign-in by the library: passwords hashed with scrypt, sessions in the database, revoked by deleting them.
 * Nobody signs up: accounts are made by administrators, by a one-time link, or at a provider's first sign-in.
 * Its own HTTP endpoints are not served; routes call it as a function.
 */
export function createAuth({ db, secret, secure }: AuthOptions) {
  return betterAuth({
    secret,
    baseURL: 'http://localhost',
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
    account: { modelName: 'personAccount' },
    session: { modelName: 'personSession', expiresIn: SESSION_IDLE_SECONDS, updateAge: 300 },
    verification: { modelName: 'verification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 40 })],
    advanced: {
      cookiePrefix: 'robot-plan',
      useSecureCookies: secure,
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true, path: '/' },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof createAuth>;
