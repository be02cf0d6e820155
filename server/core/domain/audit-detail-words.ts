import type { Locale } from './format.ts';

/** What the parts of an entry's detail are called; what is not listed is shown under its own name. */
const WORDS: Record<string, Record<Locale, string>> = {
  address: { zh: '网络地址', en: 'address' },
  allocations: { zh: '分解目标', en: 'parts of targets' },
  body: { zh: '录入内容', en: 'as entered' },
  changed: { zh: '改动', en: 'changed' },
  changes: { zh: '改动内容', en: 'changes' },
  document: { zh: '文件', en: 'document' },
  doneOn: { zh: '完成日期', en: 'done on' },
  due: { zh: '期限', en: 'due' },
  effectiveFrom: { zh: '生效日期', en: 'effective from' },
  events: { zh: '事项', en: 'events' },
  evidence: { zh: '佐证', en: 'evidence' },
  evidenceUrl: { zh: '佐证网址', en: 'evidence at' },
  expiresAt: { zh: '有效期至', en: 'expires at' },
  fileName: { zh: '文件名', en: 'file' },
  goals: { zh: '定性目标', en: 'goals' },
  hash: { zh: '文件散列值', en: 'hash of the file' },
  indicators: { zh: '指标', en: 'indicators' },
  kind: { zh: '类别', en: 'kind' },
  link: { zh: '链接用途', en: 'link' },
  locator: { zh: '位置', en: 'locator' },
  new: { zh: '新增', en: 'new' },
  note: { zh: '备注', en: 'note' },
  notes: { zh: '提示', en: 'notes' },
  observations: { zh: '数据', en: 'figures' },
  plans: { zh: '计划', en: 'plans' },
  reason: { zh: '理由', en: 'reason' },
  recorder: { zh: '填报', en: 'recorder' },
  refused: { zh: '拒收', en: 'refused' },
  regions: { zh: '地区', en: 'regions' },
  rules: { zh: '规则', en: 'rules' },
  before: { zh: '改动前', en: 'before' },
  size: { zh: '大小（字节）', en: 'size (bytes)' },
  state: { zh: '状态', en: 'state' },
  submissionId: { zh: '批次编号', en: 'submission' },
  submissions: { zh: '批次', en: 'submissions' },
  targets: { zh: '目标', en: 'targets' },
  tasks: { zh: '任务', en: 'tasks' },
  unchanged: { zh: '不变', en: 'unchanged' },
  username: { zh: '用户名', en: 'user name' },
  vintage: { zh: '版次', en: 'vintage' },
};

export function auditDetailWord(name: string, locale: Locale): string {
  return WORDS[name]?.[locale] ?? name;
}
