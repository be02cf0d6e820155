/** Words of the screen on briefings. */
export const zh = {
  title: '监测简报',
  note: '一页 A4，可下载 PDF 或图片',
  plan: '计划',
  month: '月份',
  pdf: '下载 PDF',
  png: '下载图片',
  preparing: '正在编制…',
  alt: (plan: string, month: string) => `${plan} ${month}监测简报`,
  listTitle: '可编制的简报',
  none: '没有可编制的简报。',
  issue: (number: number) => `第 ${number} 期`,
  failed: '简报未能编制，请稍后重试。',
};

export const en: typeof zh = {
  title: 'Briefings',
  note: 'One A4 page, as PDF or picture',
  plan: 'Plan',
  month: 'Month',
  pdf: 'Download PDF',
  png: 'Download picture',
  preparing: 'Preparing…',
  alt: (plan: string, month: string) => `Briefing on ${plan}, ${month}`,
  listTitle: 'Briefings that can be made',
  none: 'No briefing can be made yet.',
  issue: (number: number) => `No. ${number}`,
  failed: 'The briefing could not be made. Please try again later.',
};
