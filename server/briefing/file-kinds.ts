import type { Form, RenderedForm } from './edition.ts';

/** The kinds of file that a briefing comes as, and of which form each is unless another is asked for. */
export const FILE_KINDS = {
  pdf: { type: 'application/pdf', forms: ['sheet', 'bulletin'] },
  png: { type: 'image/png', forms: ['sheet', 'bulletin', 'phone'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    forms: ['word'],
  },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    forms: ['slides'],
  },
} as const satisfies Record<string, { type: string; forms: readonly [Form, ...Form[]] }>;
export type FileKind = keyof typeof FILE_KINDS;

const FORM_WORDS: Record<Form, string> = {
  sheet: '一页通',
  bulletin: '公文版',
  phone: '手机长图',
  word: '文字稿',
  slides: '演示文稿',
};

/** 山东省…月报（2026年9月）公文版 第2页.png; the sheet bears the bare title. */
export function fileName(
  { title, period }: { title: string; period: string },
  form: Form,
  kind: FileKind,
  page: number | null,
): string {
  const word = form === 'sheet' ? '' : FORM_WORDS[form];
  return `${title}（${period}）${word}${page === null ? '' : `第${page}页`}.${kind}`;
}

export interface NamedFile {
  name: string;
  kind: FileKind;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A form's files under the names by which they are saved. */
export function filesOf(
  masthead: { title: string; period: string },
  form: Form,
  { document, pictures }: RenderedForm,
): NamedFile[] {
  const kinds = (Object.keys(FILE_KINDS) as FileKind[]).filter((kind) =>
    (FILE_KINDS[kind].forms as readonly Form[]).includes(form),
  );
  return kinds.flatMap((kind): NamedFile[] => {
    const contents = kind === 'png' ? pictures : document === null ? [] : [document];
    return contents.map((bytes, index) => ({
      name: fileName(masthead, form, kind, contents.length > 1 ? index + 1 : null),
      kind,
      bytes,
    }));
  });
}
