import type { Issue } from '#core/domain/upload/issue.ts';

/** A file that cannot be read, with the reason for the person who sent it. */
export class RejectedFile extends Error {
  override readonly name = 'RejectedFile';
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.message);
    this.issue = issue;
  }
}
