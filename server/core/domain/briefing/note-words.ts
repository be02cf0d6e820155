/** What notes say, in both languages side by side. The classes of the outlook are those of `outlookOf`. */
export const NOTE_WORDS = {
  zh: {
    demo: '演示数据由系统生成，仅用于演示功能，不是统计结果，不得引用。',
    before: (day: string) => `文件于${day}印发，本期为印发之前的回溯编制。`,
    draft: '本计划为征求意见稿，目标以正式印发文本为准。',
    superseded: '本计划已被新文件取代。',
    part: (region: string) =>
      `本期只列分解到${region}的量化目标；文件的任务、定性目标和活动未分解到地区，见全计划简报。`,
    provisional: (words: readonly string[]) => `标注${words.join('、')}的数据可能修订。`,
    scaleInside: '核心产业包含在产业链之内，两者不得相加；',
    scale: '各地文件的“规模”口径不同，不可比较，不得相加。',
    comparator: (names: string, size: number) =>
      `${names}${size > 2 ? `${size}项` : ''}：文件未写比较词，按“不少于”判定。`,
    ambiguities: (size: number, titles: string) => `文件尚有${size}处表述待确认：${titles}。`,
    noLights: (delegated: boolean) =>
      `无量化指标，不按增量完成率亮灯${delegated ? '；由试点区县提出的量化成果待收集' : ''}。`,
    lights: (rules: string) =>
      `增量完成率＝（现值－基数）÷（目标－基数），按其落后计划进度的百分点亮灯：${rules}。`,
    outlook:
      '展望按近期走势推算到期值：缺口占尚需增量不足5%为晴，5%至20%为少云，超过20%为多云，停滞或背离目标为雷雨。',
    rounding: '因四舍五入，部分数据合计与分项之和可能略有出入。',
    rules: {
      above: (points: number) => `超过${points}`,
      upTo: (points: number) => `不超过${points}`,
      always: '一律',
      and: '、',
      parting: '，',
      rule: (bounds: string, light: string) => `${bounds}为${light}`,
    },
  },
  en: {
    demo: 'Demonstration data are made by the system to show how it works; they are no statistics and must not be quoted.',
    before: (day: string) => `The document was issued on ${day}; this issue looks back to before that.`,
    draft: 'The plan is a draft for comment; the targets of the text as issued prevail.',
    superseded: 'The plan has been superseded by a newer document.',
    part: (region: string) =>
      `Only the quantified targets given to ${region} are told here; tasks, goals in words and events were not given out to regions: see the briefing of the whole plan.`,
    provisional: (words: readonly string[]) => `Figures marked ${words.join(' or ')} may be revised.`,
    scaleInside: 'The core industry lies inside the industry chain: the two must not be added. ',
    scale: 'What documents call "scale" differs from one to the other: not to be compared, not to be added.',
    comparator: (names: string, size: number) =>
      `${names}${size > 2 ? ` (${size} targets)` : ''}: the document has no word such as "at least" or "about"; judged as "at least".`,
    ambiguities: (size: number, titles: string) =>
      `Wordings of the document that await clarification: ${size}, such as ${titles}.`,
    noLights: (delegated: boolean) =>
      `There are no quantified targets, so nothing is lit by the way covered${delegated ? '; figures that pilot districts are to set have yet to be collected' : ''}.`,
    lights: (rules: string) =>
      `Way covered = (level − baseline) ÷ (target − baseline); lit by the points that it is behind the plan: ${rules}.`,
    outlook:
      'The outlook follows the recent trend to the deadline: sunny when less than 5% of the way still to go is left open, fair from 5% to 20%, cloudy above 20%, stormy when it stands still or leads away from the target.',
    rounding: 'Because of rounding, parts may not add up exactly to their totals.',
    rules: {
      above: (points: number) => `more than ${points}`,
      upTo: (points: number) => `at most ${points}`,
      always: 'any',
      and: ' and ',
      parting: ', ',
      rule: (bounds: string, light: string) => `${bounds}: "${light}"`,
    },
  },
} as const;
