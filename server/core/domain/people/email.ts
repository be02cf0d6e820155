/** The sign-in library wants an address for everybody; one under `.invalid` stands for none (RFC 2606). */
const NONE = '@no-mail.invalid';

export function placeholderEmail(personId: string): string {
  return `${personId}${NONE}`;
}

/** The address to write to; null when there is none. */
export function realEmail(email: string): string | null {
  return email.endsWith('.invalid') ? null : email;
}
