import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins';
import type { OidcConfig } from '../oidc-config.ts';
import { welcome } from '../services/people/welcome.ts';
import { type AuthOptions, libraryOptions } from './auth.ts';
import { checkIssuer, discoveryUrlOf } from './check-issuer.ts';

/** The only endpoint of the library that is served: where the provider sends people back to. */
export const OIDC_RETURN = '/api/auth/callback/oidc';

interface OidcOptions extends AuthOptions, OidcConfig {
  publicUrl: string;
  now: () => Date;
}

/**
 * Sign-in at a provider: authorization code with PKCE, state in a signed cookie, a nonce, and an ID token that
 * is verified by the provider's published keys. It is an instance of its own: a provider that cannot be reached
 * holds up nobody who signs in with a password. Its discovery is asked at the first sign-in, and again until it
 * answers.
 */
export function createOidc({ issuer, clientId, clientSecret, name, now, ...options }: OidcOptions) {
  const site = options.publicUrl;
  const open = () =>
    betterAuth({
      ...libraryOptions(options),
      trustedOrigins: [site],
      onAPIError: { errorURL: `${site}/sign-in` },
      plugins: [
        genericOAuth({
          config: [
            {
              providerId: 'oidc',
              name,
              discoveryUrl: discoveryUrlOf(issuer),
              clientId,
              clientSecret,
              scopes: ['openid', 'profile', 'email'],
              pkce: true,
              authentication: 'basic', // what every provider must take (RFC 6749, 2.3.1)
              requireIdTokenVerification: true,
              // The library never makes an account: `welcome` has done so by then, with its audit entry.
              disableSignUp: true,
              // Another provider's "1001" is somebody else.
              accountSubject: ({ tokens, profile }) => {
                // The library would take the provider's word over the line for it.
                if (!tokens.idToken) throw new Error('The provider sent no ID token');
                return `${issuer} ${profile.sub}`;
              },
              mapProfileToUser: (profile) =>
                welcome({ db: options.db, now }, { issuer, provider: name, profile }),
            },
          ],
        }),
      ],
    });
  let opened: ReturnType<typeof open> | null = null;
  let confirmed = false;
  return {
    name,
    site,
    /** Once it has answered as itself it is not asked again. */
    confirm: async () => {
      if (!confirmed) await checkIssuer({ name, issuer });
      confirmed = true;
    },
    library: () => {
      opened ??= open();
      return opened;
    },
  };
}

export type Oidc = ReturnType<typeof createOidc>;
