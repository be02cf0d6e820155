import type { Locale } from './format.ts';

/** What each action of the audit record is called. A test keeps it complete. */
export const AUDIT_WORDS: Record<string, Record<Locale, string>> = {
  'demo.remove': { zh: '移除演示数据', en: 'removed the demonstration' },
  'demo.seed': { zh: '写入演示数据', en: 'wrote the demonstration' },
  'indicator.create': { zh: '录入指标', en: 'entered an indicator' },
  'light-rules.change': { zh: '改动亮灯规则', en: 'changed the rules for lights' },
  'link.offer': { zh: '生成首位管理员链接', en: 'offered a link for the first administrator' },
  'milestone.report': { zh: '填报目标、任务或事项', en: 'reported on a goal, task or event' },
  'observations.enter': { zh: '用接口写入数据', en: 'wrote figures by the API' },
  'people.first-administrator': { zh: '设立首位管理员', en: 'made the first administrator' },
  'people.password': { zh: '用链接设置密码', en: 'set a password by a link' },
  'plan.create': { zh: '录入计划', en: 'entered a plan' },
  'published.seed': { zh: '写入公开发布的数据', en: 'wrote published figures' },
  'reference.seed': { zh: '写入计划与指标目录', en: 'wrote plans and indicators' },
  'ruling.record': { zh: '登记选定或调整', en: 'recorded a ruling' },
  'session.end': { zh: '退出', en: 'signed out' },
  'session.refused': { zh: '登录未成功', en: 'was refused at sign-in' },
  'session.start': { zh: '登录', en: 'signed in' },
  'setting.create': { zh: '生成本站设置', en: 'made a setting of the site' },
  'target.create': { zh: '录入目标', en: 'entered a target' },
  'upload.commit': { zh: '写入文件', en: 'wrote a file into the record' },
  'upload.preview': { zh: '上传文件预览', en: 'looked at a file' },
};

/** The words for an action; the action itself where an older version of the program wrote it. */
export function auditWord(action: string, locale: Locale): string {
  return AUDIT_WORDS[action]?.[locale] ?? action;
}
