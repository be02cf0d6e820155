import type { Wording } from '../wording.ts';
import { type Issue, type Place, refusal, WHOLE_FILE } from './issue.ts';

/** What keeps a file from being read at all. Sizes and counts are told as the limits that were passed in. */

const XLSX_OR_CSV: Wording = {
  zh: '.xlsx 工作簿或 .csv 文件，可从本系统下载模板',
  en: 'an .xlsx workbook or a .csv file; a template can be downloaded here',
};

const SAVE_AS_XLSX: Wording = {
  zh: '在 Excel 或 WPS 中“另存为”.xlsx（Excel 工作簿）后再上传',
  en: 'the file saved as .xlsx (Excel workbook)',
};

const file = (code: string, zh: string, en: string, expected: Wording): Issue =>
  refusal(code, WHOLE_FILE, null, { zh, en }, expected);

export const emptyFile = (): Issue =>
  file('empty-file', '文件是空的，没有任何内容。', 'The file is empty.', XLSX_OR_CSV);

export const notAWorkbook = (): Issue =>
  file(
    'not-a-workbook',
    '这不是可以识别的工作簿或 CSV 文件。',
    'This is neither a workbook nor a CSV file.',
    XLSX_OR_CSV,
  );

/** @param format of a text that a program writes */
export const notATable = (format: string): Issue =>
  file('not-a-table', `这是 ${format} 文本，不是表格。`, `This is ${format}, not a table.`, XLSX_OR_CSV);

/** @param format what it is instead: ".xls", ".xlsb", ".ods" … */
export const unsupportedFormat = (format: string): Issue =>
  file(
    'unsupported-format',
    `这是 ${format} 格式的文件，本系统不读取。`,
    `This is a ${format} file, which is not read here.`,
    SAVE_AS_XLSX,
  );

export const passwordProtected = (): Issue =>
  file(
    'password-protected',
    '工作簿设有打开密码，无法读取。',
    'The workbook is protected by a password and cannot be read.',
    { zh: '取消打开密码后重新保存的文件', en: 'the file saved without a password' },
  );

export const corruptFile = (): Issue =>
  file(
    'corrupt-file',
    '文件已损坏或不完整，无法读取。',
    'The file is damaged or incomplete and cannot be read.',
    {
      zh: '在 Excel 或 WPS 中能够正常打开、重新保存过的文件',
      en: 'a file that Excel or WPS opens, saved again',
    },
  );

export const forbiddenXml = (): Issue =>
  file(
    'forbidden-xml',
    '工作簿内部含有实体定义（DOCTYPE），正常的工作簿不会有，已拒绝读取。',
    'The workbook declares XML entities (DOCTYPE), which no ordinary workbook does.',
    SAVE_AS_XLSX,
  );

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

export const fileTooLarge = (limitBytes: number): Issue =>
  file(
    'file-too-large',
    `文件超过 ${megabytes(limitBytes)} 的上限。`,
    `The file is larger than ${megabytes(limitBytes)}.`,
    { zh: `不超过 ${megabytes(limitBytes)} 的文件`, en: `a file of at most ${megabytes(limitBytes)}` },
  );

export const inflatesTooMuch = (limitBytes: number): Issue =>
  file(
    'inflates-too-much',
    `文件解压后超过 ${megabytes(limitBytes)} 的上限，可能是压缩炸弹，已停止读取。`,
    `The file unpacks to more than ${megabytes(limitBytes)}; reading was stopped.`,
    {
      zh: `解压后不超过 ${megabytes(limitBytes)} 的工作簿，只保留填报所需的工作表`,
      en: `a workbook that unpacks to at most ${megabytes(limitBytes)}`,
    },
  );

export const tooManyParts = (limit: number): Issue =>
  file(
    'too-many-parts',
    `工作簿内部的部件超过 ${limit} 个的上限。`,
    `The workbook consists of more than ${limit} parts.`,
    { zh: '只含填报表的工作簿', en: 'a workbook with the reporting sheets only' },
  );

export const tooManyRows = (limit: number): Issue =>
  file(
    'too-many-rows',
    `数据行超过 ${limit} 行的上限，没有读取。`,
    `There are more than ${limit} rows of data; nothing was read.`,
    { zh: `每个文件不超过 ${limit} 行，分成几个文件上传`, en: `at most ${limit} rows in a file; split it` },
  );

export const contentTooFarDown = (row: number, limit: number): Issue =>
  file(
    'too-many-rows',
    `第 ${row} 行还有内容，超出读取范围（前 ${limit} 行），没有读取。`,
    `There is content in row ${row}, beyond the ${limit} rows that are read.`,
    { zh: '删除表格下方多余的行', en: 'no content far below the table' },
  );

export const tooManyColumns = (limit: number): Issue =>
  file(
    'too-many-columns',
    `列数超过 ${limit} 列的上限，没有读取。`,
    `There are more than ${limit} columns; nothing was read.`,
    { zh: '模板中的列', en: 'the columns of the template' },
  );

export const tooSlow = (limitMs: number): Issue =>
  file(
    'too-slow',
    `${limitMs / 1000} 秒内没有读完，已停止。文件可能过于复杂。`,
    `The file could not be read within ${limitMs / 1000} seconds.`,
    { zh: '只含填报表、不含大量格式的工作簿', en: 'a workbook with the reporting sheets only' },
  );

export const outOfMemory = (): Issue =>
  file(
    'out-of-memory',
    '读取这个文件所需的内存超过上限，已停止。',
    'Reading this file takes more memory than allowed.',
    { zh: '只含填报表、不含大量格式的工作簿', en: 'a workbook with the reporting sheets only' },
  );

export const unreadableText = (): Issue =>
  file(
    'unreadable-text',
    '无法判断文本的编码，或其中含有无法显示的字符。',
    'The encoding of the text cannot be told.',
    { zh: 'UTF-8、UTF-16 或 GBK（GB18030）编码的 CSV 文件', en: 'CSV in UTF-8, UTF-16 or GBK (GB18030)' },
  );

export const brokenCsv = (row: number | null, detail: 'quote' | 'cell-too-long'): Issue =>
  refusal(
    'broken-csv',
    { ...WHOLE_FILE, row },
    null,
    detail === 'quote'
      ? { zh: 'CSV 中有一处引号没有配对。', en: 'A quotation mark in the CSV is not closed.' }
      : { zh: 'CSV 中有一个单元格过长。', en: 'A cell of the CSV is too long.' },
    { zh: '由 Excel 或 WPS 导出的 CSV，或 .xlsx 工作簿', en: 'CSV as Excel or WPS exports it, or .xlsx' },
  );

/** @param found the headings that came closest, with the row they stand in; null for sheets without text */
export const wrongTemplate = (place: Place, found: readonly string[] | null): Issue =>
  refusal(
    'wrong-template',
    place,
    found?.join('、') ?? null,
    found === null
      ? { zh: '没有找到任何表头，这不是填报模板。', en: 'No headings were found; this is not a template.' }
      : {
          zh: `没有认出填报模板的表头。找到的是：${found.join('、')}。`,
          en: `The headings are not those of a template. Found: ${found.join(', ')}.`,
        },
    {
      zh: '一行表头，至少含“指标编码”或“指标”，以及“当期”“累计”中的一列（或“口径”和“数值”）',
      en: 'a row of headings with at least 指标编码 or 指标, and 当期 or 累计 (or 口径 with 数值)',
    },
  );

export const outdatedTemplate = (version: number, current: number): Issue =>
  file(
    'outdated-template',
    `模板版本 ${version} 已停用，现行版本是 ${current}。`,
    `Version ${version} of the template is out of use; the present one is ${current}.`,
    { zh: '用重新下载的模板填写的文件', en: 'a freshly downloaded template' },
  );

export const repeatedHeading = (place: Place, heading: string): Issue =>
  refusal(
    'repeated-heading',
    place,
    heading,
    {
      zh: `表头“${heading}”出现了两次，无法确定读哪一列。`,
      en: `The heading "${heading}" stands there twice.`,
    },
    { zh: '每种列只保留一列', en: 'one column of each kind' },
  );
