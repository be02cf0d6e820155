import { type EntryIssue, entryIssue } from './issue.ts';

/** Control characters other than line breaks and tabs: the database keeps no NUL, and nobody sees the others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** The texts of a body, however deep, that cannot be kept or shown. */
export function textIssues(body: unknown, field = ''): EntryIssue[] {
  if (typeof body === 'string') return canBeKept(body) ? [] : [unkeepable(field, body)];
  if (Array.isArray(body)) return body.flatMap((one, index) => textIssues(one, `${field}[${index}]`));
  if (body === null || typeof body !== 'object') return [];
  return Object.entries(body).flatMap(([name, one]) =>
    textIssues(one, field === '' ? name : `${field}.${name}`),
  );
}

export function canBeKept(text: string): boolean {
  return text.isWellFormed() && !UNSEEN.test(text);
}

function unkeepable(field: string, text: string): EntryIssue {
  const visible = text.toWellFormed().replaceAll(new RegExp(UNSEEN, 'g'), '\ufffd');
  return entryIssue({
    code: 'unkeepable-text',
    field,
    value: visible,
    why: '含有控制字符或无法保存的字符',
    expected: '可以显示的文字',
  });
}
