import { expect, it } from 'vitest';
import { quickNote } from '#core/domain/bulk/bulk-note.ts';

function noteOf(text: string): string | null {
  const bytes = new TextEncoder().encode(text);
  const note = quickNote(bytes, 0, bytes.length);
  if (note === null || note === 'unfit') return note;
  return new TextDecoder().decode(note.bytes.subarray(note.start, note.end));
}

it.each<[string, string, string | null]>([
  ['an ordinary note', '修订，见 2025 年报。', '"修订，见 2025 年报。"'],
  ['nothing', '', null],
  ['spaces of any width', ' \u3000\u00a0', null],
  ['spaces around it', ' 修订\u3000', '"修订"'],
  ['quotes', '含"配套"', '"含""配套"""'],
  ['lines', '一\n二', '"一\n二"'],
  ['a middle dot and a degree', '甲·乙 5°', '"甲·乙 5°"'],
  ['500 characters', '注'.repeat(500), `"${'注'.repeat(500)}"`],
  ['501 characters', '注'.repeat(501), 'unfit'],
  ['a bell', 'a\u0007', 'unfit'],
  ['a control character of the second kind', 'a\u0085b', 'unfit'],
  ['what is for private use', 'a\ue000', 'unfit'],
  ['a character that was lost', 'a\ufffd', 'unfit'],
])('writes %s as a field of CSV', (_what, text, field) => {
  expect(noteOf(text)).toBe(field);
});
