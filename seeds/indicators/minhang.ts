import {
  COUNTED_AT_A_DAY,
  COUNTED_SINCE_A_DAY,
  type IndicatorSeed,
  MONEY_OVER_A_YEAR,
  SHARE_OF_PARENT,
} from './indicator-seed.ts';

const UNDECIDED_DENOMINATOR = '文件未写明全市取哪一年的数，分母待确认。';
const UNDECIDED_DENOMINATOR_EN =
  'The document does not say of which year the city figure is; the denominator awaits a decision.';

export const MINHANG_INDICATORS: readonly IndicatorSeed[] = [
  {
    ...COUNTED_AT_A_DAY,
    code: 'top_brands',
    name: '行业一流机器人头部品牌数',
    nameEn: 'First-rate robot brands',
    unit: '家',
    definition: '闵行区行业一流的机器人头部品牌家数。文件未给出认定标准和认定部门。',
    definitionEn:
      'First-rate robot brands in Minhang. The document names neither the criteria nor who decides.',
    scope: '闵行区',
  },
  {
    ...COUNTED_SINCE_A_DAY,
    code: 'benchmark_scenarios_mh',
    name: '标杆示范机器人应用场景数（闵行）',
    nameEn: 'Benchmark robot application scenarios (Minhang)',
    unit: '个',
    definition: '闵行区标杆示范机器人应用场景累计个数，按理包含在全市个数之内，不与江苏的场景数相加。',
    definitionEn:
      'Benchmark scenarios in Minhang so far; presumably inside the count of the city, not to be added to that of Jiangsu.',
    scope: '闵行区',
  },
  {
    ...MONEY_OVER_A_YEAR,
    code: 'robot_related_scale',
    name: '机器人关联产业规模',
    nameEn: 'Scale of robot-related industries',
    definition: '闵行区机器人关联产业一年的规模。文件未定义营收或产值口径，也未列出哪些产业算关联。',
    definitionEn:
      'Yearly scale of robot-related industries in Minhang. Neither revenue or output value nor what counts as related is defined.',
    scope: '机器人关联产业',
  },
  {
    ...SHARE_OF_PARENT,
    code: 'share_brands_city',
    name: '头部品牌数占全市比重',
    nameEn: 'Share of the city in first-rate brands',
    numerator: 'top_brands',
    denominator: 'top_brands_city',
    definition: `闵行区头部品牌数÷全市头部品牌数。${UNDECIDED_DENOMINATOR}`,
    definitionEn: `Minhang’s first-rate brands ÷ those of Shanghai. ${UNDECIDED_DENOMINATOR_EN}`,
    scope: null,
  },
  {
    ...SHARE_OF_PARENT,
    code: 'share_scenarios_city',
    name: '应用场景数占全市比重',
    nameEn: 'Share of the city in benchmark scenarios',
    numerator: 'benchmark_scenarios_mh',
    denominator: 'benchmark_scenarios_city',
    definition: `闵行区标杆示范场景数÷全市标杆示范场景数。${UNDECIDED_DENOMINATOR}`,
    definitionEn: `Minhang’s benchmark scenarios ÷ those of Shanghai. ${UNDECIDED_DENOMINATOR_EN}`,
    scope: null,
  },
  {
    ...SHARE_OF_PARENT,
    code: 'share_scale_city',
    name: '产业规模占全市比重',
    nameEn: 'Share of the city in the scale of related industries',
    numerator: 'robot_related_scale',
    denominator: 'robot_related_scale_city',
    definition: `闵行区机器人关联产业规模÷全市机器人关联产业规模。${UNDECIDED_DENOMINATOR}`,
    definitionEn: `Minhang’s scale of robot-related industries ÷ that of Shanghai. ${UNDECIDED_DENOMINATOR_EN}`,
    scope: null,
  },
  {
    ...COUNTED_AT_A_DAY,
    code: 'quality_firms',
    name: '智能机器人领域四类优质企业数',
    nameEn: 'Quality firms of four classes in intelligent robots',
    unit: '家',
    definition:
      '四类企业合计家数。一个企业有几个称号时应只计一次；“培育”指期末存量还是期内新增，文件未写明，此处按期末存量。',
    definitionEn:
      'Firms of four classes together; a firm with several titles should count once. The document does not say whether the stock or the increase is meant; the stock is taken here.',
    scope: '制造业单项冠军、国家专精特新“小巨人”、市级专精特新中小企业、独角兽企业合计',
  },
  {
    ...COUNTED_AT_A_DAY,
    code: 'top_brands_city',
    name: '全市行业一流机器人头部品牌数',
    nameEn: 'First-rate robot brands in Shanghai',
    unit: '家',
    placeRollup: 'none',
    definition: '占比的分母：上海全市的头部品牌家数，由市级认定，不由各区相加。市级目标为到2025年10家。',
    definitionEn:
      'Denominator of the share: first-rate brands in all of Shanghai as recognised by the city, not a sum of districts. The city’s own target is 10 by 2025.',
    scope: '上海全市',
  },
  {
    ...COUNTED_SINCE_A_DAY,
    code: 'benchmark_scenarios_city',
    name: '全市标杆示范机器人应用场景数',
    nameEn: 'Benchmark robot application scenarios in Shanghai',
    unit: '个',
    placeRollup: 'none',
    definition:
      '占比的分母：上海全市的标杆示范应用场景累计个数，由市级认定，不由各区相加。市级目标为到2025年100个。',
    definitionEn:
      'Denominator of the share: benchmark scenarios in all of Shanghai as recognised by the city, not a sum of districts. The city’s own target is 100 by 2025.',
    scope: '上海全市',
  },
  {
    ...MONEY_OVER_A_YEAR,
    code: 'robot_related_scale_city',
    name: '全市机器人关联产业规模',
    nameEn: 'Scale of robot-related industries in Shanghai',
    placeRollup: 'none',
    definition:
      '占比的分母：上海全市机器人关联产业一年的规模，由市级统计，不由各区相加。市级目标为到2025年1000亿元。',
    definitionEn:
      'Denominator of the share: yearly scale in all of Shanghai as counted by the city, not a sum of districts. The city’s own target is 100 billion yuan by 2025.',
    scope: '上海全市',
  },
];
