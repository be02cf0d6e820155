import type { Action, Role } from './permissions.ts';

/** What each action is called in a sentence. */
export const ACTION_WORDS: Record<Action, { zh: string; en: string }> = {
  'approved.read': { zh: '查看已发布数据', en: 'see published figures' },
  'collection.read': { zh: '查看报送情况', en: 'see who has reported' },
  'report.read': { zh: '查看未发布的填报内容', en: 'see what is not published yet' },
  'report.write': { zh: '填报数据', en: 'report figures' },
  'report.review': { zh: '审核填报', en: 'review reports' },
  'milestone.write': { zh: '填报目标、任务和事项的进展', en: 'report on goals, tasks and events' },
  'milestone.review': { zh: '审核目标、任务和事项的进展', en: 'review goals, tasks and events' },
  'annotation.write': { zh: '在图上加批注', en: 'pin remarks to figures' },
  'briefing.write': { zh: '编写简报', en: 'write briefings' },
  'briefing.check': { zh: '核稿', en: 'check briefings' },
  'briefing.issue': { zh: '签发简报', en: 'issue briefings' },
  'briefing.schedule': { zh: '设置简报自动编制', en: 'schedule briefings' },
  'link.share': { zh: '对外分享只读链接', en: 'share links for reading' },
  'record.import': { zh: '免审直接写入数据', en: 'write figures without a review' },
  'collection.manage': { zh: '设置报送任务', en: 'set reporting duties' },
  'people.manage': { zh: '管理人员和权限', en: 'manage people' },
  'definition.change': { zh: '录入和更改计划、指标、目标与口径', en: 'change plans, indicators, targets' },
  'site.administer': { zh: '管理本站', en: 'administer the site' },
  'audit.read': { zh: '查看操作记录', en: 'read the audit record' },
};

export const ROLE_WORDS: Record<Role, { zh: string; en: string }> = {
  leader: { zh: '领导', en: 'Leader' },
  statistician: { zh: '统计员', en: 'Statistician' },
  reviewer: { zh: '审核员', en: 'Reviewer' },
  administrator: { zh: '管理员', en: 'Administrator' },
};
