import type { OutlookClass } from '#core/domain/outlook.ts';
import { OUTLOOK_WORDS, SECOND_OPINION_WORDS } from '#core/domain/verdict-words.ts';

/** Words on where a target is heading, what it would take, and what became of its promise. */
export const zh = {
  outlooks: OUTLOOK_WORDS.zh,
  outlookMeaning: {
    sunny: '照近期走势可以达到',
    fair: '略有不足',
    cloudy: '明显不足',
    stormy: '走势相反或停滞',
    none: '可比数据不足，不作展望',
  } satisfies Record<OutlookClass, string> as Record<OutlookClass, string>,
  opinions: SECOND_OPINION_WORDS.zh,
  prospects: {
    title: '展望与所需',
    projection: (figure: string, day: string) => `照近期走势，到${day}为 ${figure}`,
    atDeadline: '照近期走势到期限时的数值',
    atDeadlineShort: '到期',
    noOutlook: '可比数据不足四期，不作展望',
    miss: (share: string) => `剩余路程有 ${share} 走不到`,
    ratio: (times: string) => `实际增速为所需的 ${times} 倍`,
    interval: (low: string, high: string) => `80% 区间 ${low}–${high}`,
    feasibility: (times: string) => `为历史最好单季的 ${times} 倍`,
    noFeasibility: '没有可比的单季进展',
    down: (share: string) => `下修 ${share}`,
    up: (share: string) => `上修 ${share}`,
    turns: (light: string) => `即变${light}`,
    pace: (times: string) => `${times} 倍`,
    paceMeaning: '1 为与计划同步',
    disagree: '两法不一致',
    disagreeMeaning: '展望与复合增长法相差两档以上，须人工研判',
  },
  promise: {
    amended: '目标已调整',
    chosen: '口径已选定',
    promisedThen: '当时目标',
    promisedNow: '现行目标',
    differs: '当时目标与现行目标不同',
  },
};

export const en: typeof zh = {
  outlooks: OUTLOOK_WORDS.en,
  outlookMeaning: {
    sunny: 'the recent trend leads there',
    fair: 'just short of it',
    cloudy: 'well short of it',
    stormy: 'the wrong way, or nowhere',
    none: 'too few comparable figures',
  },
  opinions: SECOND_OPINION_WORDS.en,
  prospects: {
    title: 'Outlook and what it takes',
    projection: (figure: string, day: string) => `the recent trend leads to ${figure} on ${day}`,
    atDeadline: 'where the recent trend leads by the deadline',
    atDeadlineShort: 'at deadline',
    noOutlook: 'fewer than four comparable figures',
    miss: (share: string) => `${share} of the remaining way left open`,
    ratio: (times: string) => `growing at ${times} times what is required`,
    interval: (low: string, high: string) => `80% interval ${low}–${high}`,
    feasibility: (times: string) => `${times} times the best quarter ever`,
    noFeasibility: 'no comparable quarter is known',
    down: (share: string) => `${share} downward`,
    up: (share: string) => `${share} upward`,
    turns: (light: string) => `a revision that turns the light ${light}`,
    pace: (times: string) => `${times}×`,
    paceMeaning: '1 = as fast as planned',
    disagree: 'Methods disagree',
    disagreeMeaning: 'outlook and compound growth lie two or more classes apart; a person has to look',
  },
  promise: {
    amended: 'Target changed',
    chosen: 'Definition chosen',
    promisedThen: 'Promised then',
    promisedNow: 'Promised now',
    differs: 'What was promised then is not what is promised now',
  },
};
