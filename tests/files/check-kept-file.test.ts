import { expect, test } from 'vitest';
import { checkKeptFile, type KeptFileFault } from '#server/files/check-kept-file.ts';
import { document, JPEG, OFD, PDF, PNG, PPTX, XLSX } from './kept-samples.ts';
import { zip } from './zip.ts';

const HTML = '<!DOCTYPE html><script>alert(1)</script>';
const with_ = (...parts: (Uint8Array | string)[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const DOCX = document();
const MACRO_TYPE = 'application/vnd.ms-word.document.macroEnabled.main+xml';

test.each<[name: string, bytes: Uint8Array | string, kind: string]>([
  ['印发通知.pdf', PDF, 'pdf'],
  ['现场.PNG', PNG, 'png'],
  ['现场.jpg', JPEG, 'jpeg'],
  ['现场.jpeg', with_(JPEG, 'a second picture of a telephone'), 'jpeg'],
  ['通知.docx', DOCX, 'docx'],
  ['名单.xlsx', XLSX, 'xlsx'],
  ['汇报.pptx', PPTX, 'pptx'],
  ['公文.ofd', OFD, 'ofd'],
  ['名单.csv', '\uFEFF名称,数量\n某厂,1\n', 'csv'],
  ['说明.txt', '已完成 < 100%\n', 'text'],
])('%s is kept', async (name, bytes, kind) => {
  expect(await checkKeptFile(name, Buffer.from(bytes as string))).toEqual({ kind, fault: null });
});

test.each<[what: string, name: string, bytes: Uint8Array | string, fault: KeptFileFault]>([
  ['nothing', '空.pdf', '', 'empty'],
  ['spaces', '空.txt', ' \n\t', 'empty'],
  ['a page named as a document', '通知.pdf', HTML, 'other_content'],
  ['a page named as a picture', '现场.png', HTML, 'other_content'],
  ['a page named as a text', '说明.txt', `\n  ${HTML}`, 'active'],
  ['a page', '通知.html', HTML, 'kind_not_kept'],
  ['a drawing', '图.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'kind_not_kept'],
  ['a drawing named as a table', '图.csv', '<svg/>', 'active'],
  ['a program', '通知.pdf.exe', PDF, 'kind_not_kept'],
  ['a name without an end', '通知', PDF, 'kind_not_kept'],
  ['a name that is only an end', '.pdf', PDF, 'kind_not_kept'],
  ['an archive', '资料.zip', zip([{ name: 'a.txt', content: 'a' }]), 'kind_not_kept'],
  ['an archive named as a document', '资料.docx', zip([{ name: 'a.txt', content: 'a' }]), 'other_content'],
  ['a workbook named as a document', '名单.docx', XLSX, 'other_content'],
  ['an archive named as an OFD', '公文.ofd', DOCX, 'something_hidden'],
  ['a document with macros, by name', '通知.docm', DOCX, 'kind_not_kept'],
  ['a document with macros, renamed', '通知.docx', document('word/document.xml', MACRO_TYPE), 'active'],
  [
    'macros under their own name',
    '通知.docx',
    document(undefined, undefined, [{ name: 'word/vbaProject.bin', content: 'x' }]),
    'active',
  ],
  [
    'a control',
    '通知.docx',
    document(undefined, undefined, [{ name: 'word/activeX/activeX1.xml', content: 'x' }]),
    'active',
  ],
  [
    'a program inside',
    '通知.docx',
    document(undefined, undefined, [{ name: 'word/embeddings/a.exe', content: 'x' }]),
    'active',
  ],
  [
    'a locked document',
    '通知.docx',
    document(undefined, undefined, [{ name: 'a', content: 'x', flags: 1 }]),
    'encrypted',
  ],
  ['a document behind a page', '通知.docx', with_(HTML, DOCX), 'other_content'],
  ['a document before a page', '通知.docx', with_(DOCX, HTML), 'something_hidden'],
  ['half a document', '通知.docx', DOCX.subarray(0, DOCX.length / 2), 'other_content'],
  [
    'a document that climbs out of its folder',
    '通知.docx',
    document(undefined, undefined, [{ name: '../../etc/passwd', content: 'x' }]),
    'something_hidden',
  ],
  ['a PDF that is an archive as well', '通知.pdf', with_(PDF, DOCX, '%%EOF'), 'something_hidden'],
  ['a PDF behind something', '通知.pdf', with_('MZ', PDF), 'other_content'],
  ['a PDF without its end', '通知.pdf', '%PDF-1.7\n', 'other_content'],
  ['a PDF that runs', '通知.pdf', with_('%PDF-1.7 <</S/JavaScript/JS(app.alert(1))>>', PDF), 'active'],
  ['a picture with a page behind it', '现场.png', with_(PNG, HTML), 'something_hidden'],
  ['a picture with a page behind it', '现场.jpg', with_(JPEG, HTML), 'something_hidden'],
  ['a picture that is an archive as well', '现场.jpg', with_(JPEG, DOCX), 'something_hidden'],
  ['a picture with a PDF in it', '现场.jpg', with_(JPEG, PDF), 'something_hidden'],
  ['GBK', '名单.csv', Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x31]), 'not_utf8'],
  ['UTF-16', '名单.csv', Buffer.from('\uFEFF名称', 'utf16le'), 'not_utf8'],
  ['bytes', '说明.txt', 'a\u0000b', 'other_content'],
])('%s (%s) is not', async (_, name, bytes, fault) => {
  expect(await checkKeptFile(name, Buffer.from(bytes as string))).toEqual({ kind: null, fault });
});
