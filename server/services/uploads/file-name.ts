const MAX_LENGTH = 200;

/** A file's name as it may be kept and shown: no folders, no control or direction characters. */
export function safeFileName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1)!;
  const plain = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return plain === '' || plain === '.' || plain === '..'
    ? '未命名'
    : [...plain].slice(0, MAX_LENGTH).join('');
}
