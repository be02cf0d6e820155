/** How a page says in which language a briefing is written, whatever the reader's own is. */
export const CONTENT_LANGUAGE = { zh: 'zh-CN', en: 'en' } as const;
