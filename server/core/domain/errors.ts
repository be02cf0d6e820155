import type { Wording } from './wording.ts';

/** Everything a caller can be told. A new code forces a line in the error handler's table. */
export type ErrorCode =
  | 'not-found'
  | 'invalid-request'
  | 'unauthenticated'
  | 'forbidden'
  | 'too-many'
  | 'conflict'
  | 'import-rejected'
  | 'too-large'
  | 'unavailable';

/**
 * A refusal that the reader can act on; anything else that is thrown is a bug. `words` are for people, in both
 * languages of the screens, and `message` is the Chinese one; `details` is for programs. The domain knows codes, never
 * HTTP statuses.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly words: Wording;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, words: Wording, details: Record<string, unknown> = {}) {
    super(words.zh);
    this.code = code;
    this.words = words;
    this.details = details;
  }
}

/** What can be missing, as sentences name it. */
const KINDS = {
  上传记录: 'upload',
  任务: 'task',
  地区: 'region',
  地区轮廓: 'outline of a region',
  填报: 'report',
  '定性目标、任务或重要事项': 'goal, task or event',
  导入记录: 'import',
  已签发的简报: 'issued briefing',
  报送任务: 'reporting duty',
  指标: 'indicator',
  播放单: 'playlist',
  '文件（也可能是没有查看它的权限）': 'file (or no right to see it)',
  模板: 'template',
  目标: 'target',
  简报: 'briefing',
  简报模板: 'template of briefings',
  自动编制: 'schedule of briefings',
  自动编制记录: 'run of a schedule',
  计划: 'plan',
  进展填报: 'report of progress',
  问题: 'question',
} as const;
export type Kind = keyof typeof KINDS;

/** "没有编码为 … 的…": nothing of that kind has that public code. */
export function notFound(kind: Kind, code: string): AppError {
  const words = { zh: `没有编码为“${code}”的${kind}`, en: `There is no ${KINDS[kind]} “${code}”.` };
  return new AppError('not-found', words, { kind, code });
}
