import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { FontRole } from '#core/domain/briefing/look/look.ts';

/** Styles by the names under which an office finds them in Word's list. */
export const STYLES = {
  title: '公文标题',
  issue: '公文期号',
  masthead: '公文版头',
  heading: '公文一级标题',
  subheading: '公文二级标题',
  subject: '公文三级标题',
  body: '公文正文',
  note: '公文说明',
  fine: '公文附注',
  tableHead: '公文表头',
  table: '公文表格',
  figure: '公文图',
  mark: '公文标记',
  folio: '公文页码',
} as const;
export type StyleName = keyof typeof STYLES;

/**
 * Of GB/T 9704 and the usage of offices, by name: offices have them, documents may not carry them. Figures and Latin
 * letters stay in Times New Roman, as most offices have it.
 */
const FONTS = {
  xiaobiaosong: '方正小标宋简体',
  hei: '黑体',
  kai: '楷体_GB2312',
  fangsong: '仿宋_GB2312',
  song: '宋体',
} as const;

type Letters = Record<keyof typeof FONTS, string>;

const fontIn = (letters: Letters) => (name: keyof Letters) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: letters[name],
});

/** Twentieths of a point. */
const points = (value: number) => value * 20;
/** Half points. */
const letters = (value: number) => value * 2;

const exactly = (value: number) => ({ line: points(value), lineRule: LineRuleType.EXACT });

/** The official letters, with those that a site has chosen in their place. */
function lettersOf({ title, heading, body }: Record<FontRole, string | null>): Letters {
  return {
    ...FONTS,
    ...(title === null ? {} : { xiaobiaosong: title }),
    ...(heading === null ? {} : { hei: heading, kai: heading }),
    ...(body === null ? {} : { fangsong: body }),
  };
}

/** The style sheet; headings keep their rank, so that Word's outline shows them. */
export function wordStyles(
  accent: string,
  fonts: Record<FontRole, string | null> = { title: null, heading: null, body: null },
): IStylesOptions {
  const font = fontIn(lettersOf(fonts));
  return {
    default: { document: { run: { font: font('fangsong'), size: letters(16) } } },
    paragraphStyles: [
      style('title', {
        run: { font: font('xiaobiaosong'), size: letters(30), color: accent },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: points(10) } },
      }),
      style('issue', {
        run: { font: font('fangsong'), size: letters(16) },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: points(12) } },
      }),
      style('masthead', { run: { font: font('fangsong'), size: letters(14) }, paragraph: {} }),
      style('heading', {
        run: { font: font('hei'), size: letters(16) },
        paragraph: {
          keepNext: true,
          outlineLevel: 0,
          indent: { firstLine: points(32) },
          spacing: { before: points(12), after: points(4), ...exactly(29) },
        },
      }),
      style('subheading', {
        run: { font: font('kai'), size: letters(16) },
        paragraph: {
          keepNext: true,
          outlineLevel: 1,
          indent: { firstLine: points(32) },
          spacing: { before: points(6), after: points(4), ...exactly(29) },
        },
      }),
      style('subject', {
        run: { font: font('fangsong'), size: letters(16), bold: true },
        paragraph: {
          keepNext: true,
          outlineLevel: 2,
          indent: { firstLine: points(32) },
          spacing: { before: points(6), after: points(4), ...exactly(29) },
        },
      }),
      style('body', {
        run: { font: font('fangsong'), size: letters(16) },
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: points(32) },
          spacing: exactly(29),
        },
      }),
      style('note', {
        run: { font: font('song'), size: letters(10.5), color: '667080' },
        paragraph: { keepNext: true, spacing: { after: points(3) } },
      }),
      style('fine', {
        run: { font: font('fangsong'), size: letters(12) },
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: points(24) },
          spacing: exactly(20),
        },
      }),
      style('tableHead', { run: { font: font('hei'), size: letters(10.5) }, paragraph: { keepNext: true } }),
      style('table', { run: { font: font('song'), size: letters(10.5) }, paragraph: {} }),
      style('figure', {
        run: {},
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: points(4), after: points(6) } },
      }),
      style('mark', {
        run: { font: font('hei'), size: letters(10.5), color: accent },
        paragraph: { alignment: AlignmentType.RIGHT },
      }),
      style('folio', { run: { font: font('song'), size: letters(14) }, paragraph: {} }),
    ],
  };
}

function style(
  id: StyleName,
  { run, paragraph }: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions & { id: string } {
  return {
    id: `gw-${id}`,
    name: STYLES[id],
    basedOn: 'Normal',
    next: `gw-${id}`,
    quickFormat: true,
    run: run ?? {},
    paragraph: paragraph ?? {},
  };
}

/** What a paragraph names its style by. */
export const styleId = (name: StyleName): string => `gw-${name}`;
