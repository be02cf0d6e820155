import {
  COUNTED_AT_A_DAY,
  COUNTED_SINCE_A_DAY,
  type IndicatorSeed,
  MONEY_OVER_A_YEAR,
} from './indicator-seed.ts';

export const JIANGSU_INDICATORS: readonly IndicatorSeed[] = [
  {
    ...MONEY_OVER_A_YEAR,
    code: 'robot_chain_scale',
    name: '机器人产业链规模',
    nameEn: 'Scale of the robot industry chain',
    definition:
      '机器人上中下游及集成应用一年的规模，核心产业包含在内，不得与核心产业规模相加。文件未定义营收或产值口径。',
    definitionEn:
      'Yearly scale of the whole chain including integration; the core industry is a part of it, so the two must not be added. Revenue or output value is not defined.',
    scope: '产业链（上中下游，含集成应用）',
  },
  {
    ...MONEY_OVER_A_YEAR,
    code: 'robot_core_scale',
    name: '机器人核心产业规模',
    nameEn: 'Scale of the core robot industry',
    definition:
      '机器人核心产业一年的规模，是产业链规模的一部分。文件未列出哪些环节算核心，也未定义营收或产值口径。',
    definitionEn:
      'Yearly scale of the core industry, a part of the chain. The document does not list what is core, nor define revenue or output value.',
    scope: '核心产业',
  },
  {
    ...COUNTED_AT_A_DAY,
    code: 'intl_competitive_firms',
    name: '具有国际竞争力的机器人企业数',
    nameEn: 'Internationally competitive robot firms',
    unit: '家',
    definition: '被认定为具有国际竞争力的机器人企业家数。文件未给出认定标准和认定部门。',
    definitionEn:
      'Robot firms recognised as internationally competitive. The document names neither the criteria nor who decides.',
    scope: null,
  },
  {
    ...COUNTED_SINCE_A_DAY,
    code: 'sme_specialized_new',
    name: '新增省级以上专精特新企业数',
    nameEn: 'Newly recognised specialised and innovative firms, provincial level or above',
    unit: '家',
    definition: '自基期起新认定的省级以上专精特新企业家数，含国家级。文件未写明从何时起算，基期须由人确认。',
    definitionEn:
      'Firms newly recognised at provincial level or above since the baseline date. The document does not say from when; a person has to decide.',
    scope: '机器人领域；省级以上（含国家级）',
  },
  {
    ...COUNTED_SINCE_A_DAY,
    code: 'benchmark_scenarios_js',
    name: '标杆示范机器人应用场景数（江苏）',
    nameEn: 'Benchmark robot application scenarios (Jiangsu)',
    unit: '个',
    definition: '全省遴选的标杆示范机器人应用场景累计个数。认定主体在省，与闵行、上海的场景数不可相加。',
    definitionEn:
      'Benchmark scenarios selected by the province so far. Decided by another body than those of Minhang and Shanghai; not to be added to them.',
    scope: '全省遴选',
  },
  {
    code: 'robot_density_key_mfg',
    name: '重点制造业领域机器人密度',
    nameEn: 'Robot density in key manufacturing',
    unit: '台/万人',
    measureKind: 'ratio',
    placeRollup: 'ratio',
    direction: 'up',
    decimals: 1,
    numerator: 'robots_in_use_key_mfg',
    denominator: 'employees_key_mfg',
    scale: 10_000,
    definition:
      '每万名员工使用的机器人台数＝在用机器人台数÷员工人数×10000，由分子、分母重算，不取平均。文件未列出“重点制造业领域”包括哪些行业。',
    definitionEn:
      'Robots in use per 10 000 employees, recomputed from both figures and never averaged. The document does not list the key fields of manufacturing.',
    scope: '重点制造业领域（非全部制造业）',
  },
  {
    ...COUNTED_AT_A_DAY,
    code: 'robots_in_use_key_mfg',
    name: '重点制造业领域在用机器人台数',
    nameEn: 'Robots in use in key manufacturing',
    unit: '台',
    definition: '机器人密度的分子：期末在用的机器人台数。文件写“使用机器人台数”，未说明是否只计工业机器人。',
    definitionEn:
      'Numerator of the density: robots in use at the end of the period. Whether only industrial robots count is not said.',
    scope: '重点制造业领域（非全部制造业）',
  },
  {
    ...COUNTED_AT_A_DAY,
    code: 'employees_key_mfg',
    name: '重点制造业领域员工人数',
    nameEn: 'Employees in key manufacturing',
    unit: '人',
    definition: '机器人密度的分母：期末员工人数。文件写“员工”，未说明是否只计规模以上企业。',
    definitionEn:
      'Denominator of the density: employees at the end of the period. Whether only firms above the statistical threshold count is not said.',
    scope: '重点制造业领域（非全部制造业）',
  },
  {
    ...COUNTED_SINCE_A_DAY,
    code: 'demo_factories',
    name: '机器人领域智改数转网联示范车间、示范工厂和标杆企业数',
    nameEn: 'Demonstration workshops, demonstration factories and benchmark firms for smart upgrading',
    unit: '家',
    definition:
      '机器人领域智改数转网联的示范车间、示范工厂、标杆企业三类合计。一个企业兼有几类时怎样计数，文件未说明。',
    definitionEn:
      'Three classes counted together: demonstration workshops, demonstration factories, benchmark firms. How a firm in several classes counts is not said.',
    scope: '机器人领域；三类合计',
  },
  {
    ...COUNTED_AT_A_DAY,
    code: 'equip_service_providers',
    name: '智能制造装备服务商数',
    nameEn: 'Smart manufacturing equipment service providers',
    unit: '家',
    definition: '专业水平高、服务能力强的智能制造装备服务商家数。文件未给出认定标准。',
    definitionEn:
      'Capable service providers for smart manufacturing equipment. The document gives no criteria.',
    scope: null,
  },
  {
    ...COUNTED_AT_A_DAY,
    code: 'unicorns',
    name: '独角兽企业数',
    nameEn: 'Unicorn firms',
    unit: '家',
    definition:
      '工业、特种、服务机器人以及医疗、人形机器人等新兴领域的独角兽企业家数。文件未写明采用哪一份认定名单。',
    definitionEn:
      'Unicorn firms in industrial, special, service, medical and humanoid robots. The document does not say by whose list.',
    scope: '工业、特种、服务机器人以及医疗、人形机器人等',
  },
];
