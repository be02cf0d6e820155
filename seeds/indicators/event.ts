import { COUNTED_AT_A_DAY, COUNTED_SINCE_A_DAY, type IndicatorSeed } from './indicator-seed.ts';

/** What the Fujian notice counts: parts of one event, not of an industry. Nothing adds up over places. */
export const EVENT_INDICATORS: readonly IndicatorSeed[] = [
  {
    ...COUNTED_AT_A_DAY,
    code: 'committee_members',
    name: '学术委员会成员人数',
    nameEn: 'Members of the academic committee',
    unit: '名',
    placeRollup: 'none',
    definition:
      '活动中成立的特种机器人产业技术服务学术委员会的成员人数。通知只给出人数范围，未说明聘期和增补办法。',
    definitionEn:
      'Members of the academic committee on technical services for special robots that the event sets up. The notice gives a range only, nothing on terms or later appointments.',
    scope: '省内外知名专家，含院士',
  },
  {
    ...COUNTED_SINCE_A_DAY,
    code: 'signed_projects',
    name: '集中签约重点项目数',
    nameEn: 'Key projects signed at the event',
    unit: '个',
    placeRollup: 'none',
    definition:
      '活动现场集中签约的重点项目个数，一次性完成。按项目计，不按企业计：一个企业可签多个项目，多个企业也可共签一个。',
    definitionEn:
      'Key projects signed at the event, once. Projects are counted, not firms: a firm may sign several, several firms may sign one.',
    scope: '有代表性和示范效应的重点项目',
  },
];
