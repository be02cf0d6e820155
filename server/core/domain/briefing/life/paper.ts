/** The files in which a briefing is handed out, each made by itself. */
export const PAPER_FORMATS = ['pdf', 'png', 'bulletin', 'pages', 'phone', 'docx', 'pptx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

interface PaperRule {
  /** Of which form of a briefing it is. */
  form: 'sheet' | 'bulletin' | 'phone' | 'word' | 'slides';
  extension: 'pdf' | 'png' | 'zip' | 'docx' | 'pptx';
  /** Stands in the file's name behind its title; empty for the page. */
  mark: string;
  zh: string;
  en: string;
}

export const PAPERS: Record<PaperFormat, PaperRule> = {
  pdf: { form: 'sheet', extension: 'pdf', mark: '', zh: '一页通 PDF', en: 'One A4 page, PDF' },
  png: { form: 'sheet', extension: 'png', mark: '', zh: '一页通图片', en: 'One A4 page, picture' },
  bulletin: { form: 'bulletin', extension: 'pdf', mark: '公文版', zh: '公文版 PDF', en: 'Bulletin, PDF' },
  pages: {
    form: 'bulletin',
    extension: 'zip',
    mark: '公文版图片',
    zh: '公文版逐页图片（压缩包）',
    en: 'Bulletin, a picture a page (ZIP)',
  },
  phone: { form: 'phone', extension: 'png', mark: '手机长图', zh: '手机长图', en: 'Long picture for phones' },
  docx: { form: 'word', extension: 'docx', mark: '文字稿', zh: 'Word 文字稿', en: 'Word document' },
  pptx: { form: 'slides', extension: 'pptx', mark: '演示文稿', zh: '演示文稿', en: 'Slides' },
};

const MEDIA: Record<PaperRule['extension'], string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

export function paperMedia(format: PaperFormat): string {
  return MEDIA[PAPERS[format].extension];
}

/** How far a file of an issued briefing has come. */
export const PAPER_STATES = ['waiting', 'making', 'made', 'failed'] as const;
export type PaperState = (typeof PAPER_STATES)[number];
