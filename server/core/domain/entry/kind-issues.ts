import { type EntryIssue, entryIssue } from './issue.ts';
import type { TargetDraft, TargetIndicator } from './target-draft.ts';
import type { EntryCode } from './words-en.ts';

/** A milestone is done or not; nothing else can be. What is to fall needs a word that says so. */
export function kindIssues(
  { comparator, value, denominator }: TargetDraft,
  { measureKind, direction, name }: TargetIndicator,
): EntryIssue[] {
  const issues: EntryIssue[] = [];
  const add = (code: EntryCode, field: string, found: unknown, why: string, expected: string) =>
    issues.push(entryIssue({ code, field, value: found, why, expected }));
  if (measureKind === 'milestone' && comparator !== 'done')
    add('not-done', 'comparator', comparator, `指标“${name}”是里程碑，只有完成和未完成`, 'done');
  if (measureKind !== 'milestone' && comparator === 'done')
    add(
      'not-a-milestone',
      'comparator',
      comparator,
      `指标“${name}”不是里程碑（measureKind 是“${measureKind}”）`,
      'done 以外的比较方式',
    );
  if (measureKind === 'milestone' && comparator === 'done' && value !== null && value !== 1)
    add('not-done', 'value', value, '里程碑的目标就是完成', '1，或省略 value');
  if (direction === 'down' && comparator === 'unstated')
    add(
      'comparator-missing',
      'comparator',
      comparator,
      `指标“${name}”越小越好，没有比较方式会按“至少”判定`,
      'at_most、less_than、about 或 between',
    );
  if (denominator !== null && measureKind !== 'share')
    add(
      'denominator-not-taken',
      'denominator',
      denominator,
      `指标“${name}”不是比重（measureKind 是“${measureKind}”）`,
      '省略 denominator',
    );
  return issues;
}
