import { expect, it } from 'vitest';
import type { ImportPreview } from '#core/contract/imports.ts';
import { MESSAGES } from '../../web/i18n/messages.ts';
import { fileSize } from '../../web/state/file-size.ts';
import { kindOfIssue, toldCsv } from '../../web/state/told-csv.ts';

it.each<[bytes: number, text: string]>([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 KB'],
  [45_300, '45.3 KB'],
  [1_000_000, '1 MB'],
  [200_000_000, '200 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});

const issue: ImportPreview['refused']['told'][number] = {
  ...{
    severity: 'refused',
    code: 'not-a-number',
    message: '不是数',
    messageEn: 'Not a number',
    explained: false,
  },
  ...{ repair: null, sheet: null, row: 3, column: '当期', address: 'E3', value: '=1+1' },
  ...{ expected: '一个数', expectedEn: 'a number' },
};

it('a list of what is told is a table for a spreadsheet, which takes nothing in it for a formula', () => {
  expect(toldCsv([issue], MESSAGES.zh, 'zh')).toBe(
    "\uFEFF行号,列,内容,种类,说明,应为\r\n3,当期,'=1+1,不是数,不是数,一个数\r\n",
  );
  expect(toldCsv([{ ...issue, row: null, value: null }], MESSAGES.en, 'en')).toBe(
    '\uFEFFRow,Column,Content,Kind,Remark,Expected\r\n,当期,,Not a number,Not a number,a number\r\n',
  );
});

it('a kind without words shows its code', () => {
  expect(kindOfIssue('something-new', MESSAGES.zh.imports)).toBe('something-new');
});
