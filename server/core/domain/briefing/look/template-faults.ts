import { canBeKept } from '../../entry/text-issues.ts';
import type { Locale } from '../../format.ts';
import { contrastOnWhite, LEAST_CONTRAST } from './contrast.ts';
import { FONT_ROLES, type FontRole, type TemplateSettings, unknownPlace } from './look.ts';

/** What is wrong with one field of a template, said in both languages. */
export interface TemplateFault extends Record<Locale, string> {
  field: string;
}

export interface TemplateDraft extends TemplateSettings {
  name: string;
}

/** What a template may refer to. */
export interface TemplateKnown {
  plans: ReadonlySet<string>;
  fonts: readonly string[];
}

const MOST = { name: 60, title: 60, office: 80, copies: 300, footer: 120 } as const;

const FONT_WORDS: Record<FontRole, Record<Locale, string>> = {
  title: { zh: '标题字体', en: 'the font of the title' },
  heading: { zh: '小标题字体', en: 'the font of headings' },
  body: { zh: '正文字体', en: 'the font of the text' },
};

/** Everything that is wrong with a template; empty = it can be used. */
export function templateFaults(draft: TemplateDraft, known: TemplateKnown): TemplateFault[] {
  const { title, office, copies, footer } = draft;
  return [
    ...textFaults('name', '模板名称', 'the name', draft.name, MOST.name, true),
    ...textFaults('titleZh', '简报名称（中文）', 'the Chinese title', title.zh, MOST.title),
    ...textFaults('titleEn', '简报名称（英文）', 'the English title', title.en, MOST.title),
    ...placeFaults('titleZh', title.zh),
    ...placeFaults('titleEn', title.en),
    ...textFaults('officeZh', '编印单位（中文）', 'the office in Chinese', office.zh, MOST.office),
    ...textFaults('officeEn', '编印单位（英文）', 'the office in English', office.en, MOST.office),
    ...textFaults('copies', '抄送', 'the list of copies', copies, MOST.copies),
    ...textFaults('footer', '页脚', 'the foot', footer, MOST.footer),
    ...colourFaults('accent', draft.accent),
    ...colourFaults('strong', draft.strong),
    ...FONT_ROLES.flatMap((role) => fontFaults(role, draft.fonts[role], known.fonts)),
    ...sectionFaults(draft),
    ...draft.plans
      .filter((code) => !known.plans.has(code))
      .map((code) => ({
        field: 'plans',
        zh: `没有编码为“${code}”的计划`,
        en: `there is no plan ${code}`,
      })),
  ];
}

function textFaults(
  field: string,
  zh: string,
  en: string,
  text: string | null,
  most: number,
  needed = false,
): TemplateFault[] {
  if (text === null || text.trim() === '')
    return needed || text !== null ? [{ field, zh: `${zh}不能为空`, en: `${en} is empty` }] : [];
  if (!canBeKept(text) || /[\n\r\t]/.test(text))
    return [{ field, zh: `${zh}里有换行或无法显示的字符`, en: `${en} has breaks or unseen characters` }];
  const length = [...text].length;
  return length > most
    ? [
        {
          field,
          zh: `${zh}有${length}个字，最多${most}个字`,
          en: `${en} has ${length} characters, at most ${most} fit`,
        },
      ]
    : [];
}

function placeFaults(field: string, pattern: string | null): TemplateFault[] {
  const unknown = pattern === null ? null : unknownPlace(pattern);
  return unknown === null
    ? []
    : [
        {
          field,
          zh: `简报名称里的“${unknown}”不认得，可用 {地区}、{期别}`,
          en: `“${unknown}” in the title is not known: use {region} and {report}`.replace(/[“”]/g, '"'),
        },
      ];
}

/** White letters stand on these colours, and these colours on white. */
function colourFaults(field: 'accent' | 'strong', colour: string | null): TemplateFault[] {
  if (colour === null) return [];
  const contrast = contrastOnWhite(colour);
  if (contrast === null)
    return [
      {
        field,
        zh: `“${colour}”不是颜色，应形如 #b3261e`,
        en: `"${colour}" is no colour, such as #b3261e`,
      },
    ];
  if (contrast >= LEAST_CONTRAST) return [];
  const ratio = (Math.floor(contrast * 100) / 100).toFixed(2);
  return [
    {
      field,
      zh: `颜色 ${colour} 印在白纸上的对比度为 ${ratio}∶1，低于 ${LEAST_CONTRAST}∶1，看不清，请选深一些`,
      en: `${colour} on white has a contrast of ${ratio}:1, less than ${LEAST_CONTRAST}:1; choose a darker one`,
    },
  ];
}

function fontFaults(role: FontRole, family: string | null, fonts: readonly string[]): TemplateFault[] {
  if (family === null || fonts.includes(family)) return [];
  const { zh, en } = FONT_WORDS[role];
  return [
    {
      field: `${role}Font`,
      zh: `${zh}“${family}”不在服务器的字体目录里，可用：${fonts.join('、')}`,
      en: `${en}, ${family}, is not in the server's folder of fonts; there are: ${fonts.join(', ')}`,
    },
  ];
}

function sectionFaults({ sections }: TemplateSettings): TemplateFault[] {
  if (sections.length === 0)
    return [{ field: 'sections', zh: '至少要有一节', en: 'at least one section has to stand in it' }];
  if (new Set(sections).size === sections.length) return [];
  return [{ field: 'sections', zh: '同一节只能出现一次', en: 'a section stands in it twice' }];
}
