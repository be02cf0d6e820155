import type { UploadPreview } from '#core/contract/uploads.ts';

type Issue = UploadPreview['issues'][number];

/** Things to say that read the same, in the order of the first of them: what is said once, of one place or of many. */
export function alikeIssues(issues: readonly Issue[]): Issue[][] {
  return [
    ...Map.groupBy(
      issues,
      ({ code, message, expected, explained }) => `${code}\n${message}\n${expected}\n${explained}`,
    ).values(),
  ];
}
