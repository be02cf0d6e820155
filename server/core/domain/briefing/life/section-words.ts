import type { Locale } from '../../format.ts';
import type { SectionName } from '../section.ts';

/** What each section is called where it is spoken of; on paper it may have a title of its own. */
export const SECTION_WORDS: Record<SectionName, Record<Locale, string>> = {
  summary: { zh: '本期要点', en: 'Summary' },
  overall: { zh: '总体进展', en: 'Overall progress' },
  targets: { zh: '目标完成情况', en: 'Targets' },
  trend: { zh: '走势', en: 'Trend' },
  outlook: { zh: '到期展望', en: 'Outlook' },
  regions: { zh: '分地区差距', en: 'By region' },
  heat: { zh: '分地区分指标进展', en: 'Regions by indicator' },
  tasks: { zh: '重点任务', en: 'Tasks' },
  goals: { zh: '定性目标', en: 'Goals in words' },
  events: { zh: '系列活动', en: 'Events' },
  discipline: { zh: '报送情况', en: 'Reporting' },
  changes: { zh: '较上期变化', en: 'Since the last issue' },
  attention: { zh: '需关注事项', en: 'Points of attention' },
  next_steps: { zh: '下一步工作', en: 'Next steps' },
  basis: { zh: '判定依据', en: 'How it was judged' },
  notes: { zh: '数据与方法说明', en: 'Data and method' },
};
