/** A mail to one person. */
export interface Mail {
  /** Names the mail for good, so that a mail server which gets it twice can tell. */
  id: string;
  to: string;
  subject: string;
  text: string;
}

/** What became of it. `again`: it certainly did not go out and may be tried later. */
export type MailOutcome = { kind: 'sent' } | { kind: 'failed'; fault: string; again: boolean };

/** Sends mails. Never rejects: a mail that does not go out is an outcome. */
export type Mailer = (mail: Mail) => Promise<MailOutcome>;
