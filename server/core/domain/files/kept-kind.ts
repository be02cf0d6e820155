/** Kinds of files that are kept as evidence. None of them runs anything where it is opened. */
export const KEPT_KINDS = ['pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx', 'ofd', 'text', 'csv'] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

interface KindRule {
  extensions: readonly [string, ...string[]];
  mediaType: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const KIND_RULES: Record<KeptKind, KindRule> = {
  pdf: { extensions: ['pdf'], mediaType: 'application/pdf' },
  png: { extensions: ['png'], mediaType: 'image/png' },
  jpeg: { extensions: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  docx: { extensions: ['docx'], mediaType: `${OFFICE}.wordprocessingml.document` },
  xlsx: { extensions: ['xlsx'], mediaType: `${OFFICE}.spreadsheetml.sheet` },
  pptx: { extensions: ['pptx'], mediaType: `${OFFICE}.presentationml.presentation` },
  /** 版式文件 of Chinese offices (GB/T 33190). */
  ofd: { extensions: ['ofd'], mediaType: 'application/ofd' },
  text: { extensions: ['txt'], mediaType: 'text/plain' },
  csv: { extensions: ['csv'], mediaType: 'text/csv' },
};

/** Most bytes of a file of evidence. */
export const MAX_EVIDENCE_BYTES = 10_000_000;

/** The kind that a file's name claims; null for one that is not kept. */
export function kindNamed(fileName: string): KeptKind | null {
  const extension = extensionOf(fileName);
  return KEPT_KINDS.find((kind) => KIND_RULES[kind].extensions.includes(extension)) ?? null;
}

/** The last part of a name, in small letters; empty for a name without one. */
export function extensionOf(fileName: string): string {
  return /[^.]\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
}

/** Whether a name fits what the file is, so that nobody is handed a program under a document's name. */
export function hasExtensionOf(fileName: string, mediaType: string): boolean {
  const kind = kindNamed(fileName);
  return kind !== null && KIND_RULES[kind].mediaType === mediaType;
}

/** What may be handed in, for people. */
export const KEPT_WORDS = {
  zh: 'PDF、OFD、Word（.docx）、Excel（.xlsx）、PowerPoint（.pptx）、图片（.png、.jpg）或 UTF-8 文本（.txt、.csv），不超过 10 MB',
  en: 'PDF, OFD, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), a picture (.png, .jpg) or UTF-8 text (.txt, .csv), at most 10 MB',
};

/** What a file picker offers. */
export const KEPT_EXTENSIONS = KEPT_KINDS.flatMap((kind) =>
  KIND_RULES[kind].extensions.map((extension) => `.${extension}`),
).join(',');
