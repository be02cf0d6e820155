/** The forms in which a briefing is handed out, each made by a renderer of its own. */
export const PAPER_FORMATS = ['pdf', 'png'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

export const PAPER_MEDIA: Record<PaperFormat, string> = { pdf: 'application/pdf', png: 'image/png' };

export const PAPER_WORDS: Record<PaperFormat, { zh: string; en: string }> = {
  pdf: { zh: 'A4 一页 PDF', en: 'One A4 page (PDF)' },
  png: { zh: 'A4 一页图片', en: 'One A4 page (PNG)' },
};

/** How far a file of an issued briefing has come. */
export const PAPER_STATES = ['waiting', 'making', 'made', 'failed'] as const;
export type PaperState = (typeof PAPER_STATES)[number];
