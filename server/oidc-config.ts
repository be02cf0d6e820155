/** A provider at which people sign in. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button on the sign-in page calls it. */
  readonly name: string;
  /** The provider sends people back there, so it must be known. */
  readonly publicUrl: string;
}
