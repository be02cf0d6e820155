/** Words round every chart: what it says of itself, and how it is taken. */
export const zh = {
  take: '下载',
  takeOf: (title: string) => `下载图表：${title}`,
  svg: 'SVG 矢量图',
  png: 'PNG 图片（2 倍）',
  csv: 'CSV 数据',
  copy: '复制图片',
  share: '发送图片…',
  copied: '图片已复制，可直接粘贴',
  saved: (name: string) => `已下载 ${name}`,
  failed: '未能生成图片，请重试或改用 SVG',
  source: (plan: string | null) =>
    plan === null ? '各地区报送及公开发布数据' : `各地区报送及公开发布数据，目标据《${plan}》`,
  asOf: (day: string) => `截至${day}`,
  trend: (subject: string) => `${subject}走势`,
  gaps: (place: string, subject: string) => `${place}各地${subject}进度与差距`,
  waterfall: (place: string, subject: string, from: 'target' | 'planLine') =>
    `${place}${subject}${from === 'target' ? '距目标' : '较计划线'}差距构成`,
  regionViews: '看法',
  regionRanks: '排名',
  regionSlope: '两端对比',
  regionMultiples: '分地区走势',
  measure: '比较',
  measures: { distance: '增量完成率', level: '现值' },
  measured: (unit: string, measure: 'distance' | 'level') =>
    measure === 'distance' ? `${unit}（增量完成率）` : unit,
  against: '对比自',
  knownThen: (span: string) => `${span}所知`,
  knownOn: (day: string) => `${day}所知`,
  slope: (place: string, subject: string) => `${place}各地${subject}两端对比`,
  slopePeriods: '两个时期的数均按现在所知',
  slopeMoments: '两端各按当时所知的最新数判定，数据期可能不同',
  slopePlanned: '金色虚线为计划线，各地相同',
  slopeEstimated: '空心点和虚线含推算值',
  multiples: (place: string, subject: string) => `${place}各地${subject}走势`,
  multiplesNote: '各图同一坐标；虚线为计划线，末点颜色与形状为判定',
  hollow: '空心点为推算值',
  overTime: '各地对比',
  waterfallTitle: '差距由谁构成',
  waterfallFrom: '从何算起',
  fromTarget: '对目标',
  fromPlanLine: '对计划线',
  waterfallNote: '自上而下逐地扣减（−）或增加（+），逐项相加等于现值；颜色与形状为各地判定',
  waterfallMissing: '斜线为未报地区，其目标整项列示，差距未知',
  hatchedEstimates: '斜线填充为推算值',
  noPlanLine: '有地区没有计划线，不能按计划线分解。',
};

export const en: typeof zh = {
  take: 'Download',
  takeOf: (title: string) => `Download chart: ${title}`,
  svg: 'SVG drawing',
  png: 'PNG picture (2×)',
  csv: 'CSV figures',
  copy: 'Copy picture',
  share: 'Send picture…',
  copied: 'Picture copied: paste it where you want it',
  saved: (name: string) => `${name} saved`,
  failed: 'The picture could not be made. Try again, or take the SVG.',
  source: (plan: string | null) =>
    plan === null
      ? 'figures reported by regions or published'
      : `figures reported by regions or published; targets from "${plan}"`,
  asOf: (day: string) => `as-of-${day}`,
  trend: (subject: string) => `${subject}: trend`,
  gaps: (place: string, subject: string) =>
    [place, `regions' progress and gaps: ${subject}`].filter((part) => part !== '').join(', '),
  waterfall: (place, subject, from) =>
    [place, `${subject}: what the gap to the ${from === 'target' ? 'target' : 'plan line'} is made of`]
      .filter((part) => part !== '')
      .join(', '),
  regionViews: 'View',
  regionRanks: 'Ranks',
  regionSlope: 'Then and now',
  regionMultiples: 'Region by region',
  measure: 'Compare',
  measures: { distance: 'Distance covered', level: 'Level' },
  measured: (unit, measure) => (measure === 'distance' ? `${unit} (distance covered)` : unit),
  against: 'Since',
  knownThen: (span) => `as known ${span}`,
  knownOn: (day) => `known on ${day}`,
  slope: (place, subject) =>
    [place, `regions then and now: ${subject}`].filter((part) => part !== '').join(', '),
  slopePeriods: 'Both periods as they are known now',
  slopeMoments: 'Each end is judged by the newest figures known then; their periods may differ',
  slopePlanned: 'The golden dashed line is the plan line, the same for all',
  slopeEstimated: 'Hollow dots and dashed lines hold estimates',
  multiples: (place, subject) =>
    [place, `region by region: ${subject}`].filter((part) => part !== '').join(', '),
  multiplesNote:
    "All on the same axes; dashed: plan line; the last dot's colour and the shape above: the verdict",
  hollow: 'Hollow dots are estimates',
  overTime: 'Regions side by side',
  waterfallTitle: 'Whose gap it is',
  waterfallFrom: 'Measured from',
  fromTarget: 'Target',
  fromPlanLine: 'Plan line',
  waterfallNote:
    "From top to bottom each region takes away (−) or adds (+); all steps add up to the level. Colours and shapes are the regions' verdicts",
  waterfallMissing: 'Hatched: not reported; the whole part stands there, its gap is unknown',
  hatchedEstimates: 'Hatched: estimated',
  noPlanLine: 'A region has no plan line, so the gap to the plan line cannot be split.',
};
