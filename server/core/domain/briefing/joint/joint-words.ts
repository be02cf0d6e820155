import type { Locale } from '../../format.ts';
import type { BriefingKind } from '../periods.ts';

const zh = {
  reports: { month: '月报', quarter: '季报', year: '年报' } as Record<BriefingKind, string>,
  title: (places: string, report: string) => `${places}机器人产业目标监测${report}`,
  places: (names: readonly string[], all: number) =>
    all > names.length ? `${names.join('、')}等${all}地` : names.join('、'),
  basis: (titles: readonly string[]) => `依据：${titles.map((one) => `《${one}》`).join('')}`,
  issuer: (names: readonly string[]) => `编印单位：${names.join('、')}`,
  demoAfter: '（演示）',
  cutOff: (day: string) => `数据截至${day}`,
  someDraft: '含征求意见稿',
  plans: '行动计划与通知',
  plansUnit: '个',
  plansNote: (drafts: number) => (drafts === 0 ? '均已印发' : `其中征求意见稿${drafts}个`),
  targets: '量化目标',
  unit: '项',
  judged: (size: number) => `其中可判定${size}项`,
  green: '正常',
  yellow: '关注',
  red: '滞后',
  share: (percent: string) => `占可判定的${percent}`,
  nothingJudged: '尚无可判定的目标',
  apart: (plans: number) => `本期合编${plans}个计划，各计划的指标口径、基期和期限不同，数字不相加、不排名。`,
  labelled: (name: string) => `${name}：`,
  noTargets: '未设量化目标',
};

export type JointWords = typeof zh;

const en: JointWords = {
  reports: { month: 'monthly report', quarter: 'quarterly report', year: 'annual report' },
  title: (places, report) => `${places}: robot industry targets, ${report}`,
  places: (names, all) =>
    all > names.length
      ? `${names.join(', ')} and ${all - names.length} ${all - names.length === 1 ? 'other' : 'others'}`
      : names.join(', '),
  basis: (titles) => `Based on: ${titles.join('; ')}`,
  issuer: (names) => `Issued by: ${names.join(', ')}`,
  demoAfter: ' (demonstration)',
  cutOff: (day) => `data up to ${day}`,
  someDraft: 'Drafts for comment among them',
  plans: 'Plans and notices',
  plansUnit: '',
  plansNote: (drafts) =>
    drafts === 0 ? 'all issued' : `${drafts} ${drafts === 1 ? 'draft' : 'drafts'} for comment`,
  targets: 'Quantified targets',
  unit: '',
  judged: (size) => `${size} can be judged`,
  green: 'On track',
  yellow: 'Watch',
  red: 'Behind',
  share: (percent) => `${percent} of those judged`,
  nothingJudged: 'nothing can be judged yet',
  apart: (plans) =>
    `This issue tells of ${plans} plans. Their indicators, baselines and deadlines differ: figures are neither added up nor ranked.`,
  labelled: (name) => `${name}: `,
  noTargets: 'no quantified targets',
};

export const JOINT_WORDS: Record<Locale, JointWords> = { zh, en };
