/** How a city hands in its figures. */
export type Way = 'workbook' | 'grid' | 'api';

/** A city with what it reports for 2026-Q4, all in 亿元. */
export interface City {
  code: string;
  name: string;
  /** Who reports for it in the demonstration is `demo-` and this. */
  login: string;
  way: Way;
  /** Its part of the province's 500. */
  target: number;
  /** The last four quarters up to the newest quarter that it has reported, before the play begins. */
  before: number;
  /** 当期 of the fourth quarter. */
  current: number;
  /** 累计 of the year: what its level is once this was approved. */
  year: number;
  leaders: number;
  late?: true;
}

type Row = [code: string, name: string, login: string, way: Way, ...figures: number[]];

const ROWS: readonly Row[] = [
  ['370100', '济南市', 'jinan', 'workbook', 98, 85.1, 20.6, 87.4, 1],
  ['370200', '青岛市', 'qingdao', 'workbook', 104, 89.7, 22.4, 91.9, 1],
  ['370300', '淄博市', 'zibo', 'grid', 30, 21.8, 5.6, 22.3, 0],
  ['370400', '枣庄市', 'zaozhuang', 'api', 7, 4.5, 1.2, 4.6, 0],
  ['370500', '东营市', 'dongying', 'api', 8, 6, 1.6, 6.2, 0],
  ['370600', '烟台市', 'yantai', 'workbook', 66, 54.2, 13.8, 55.9, 0],
  ['370700', '潍坊市', 'weifang', 'workbook', 46, 34.8, 8.7, 35.6, 0],
  ['370800', '济宁市', 'jining', 'workbook', 28, 22.5, 6.5, 24, 0],
  ['370900', '泰安市', 'taian', 'grid', 16, 10.6, 2.7, 10.8, 0],
  ['371000', '威海市', 'weihai', 'grid', 24, 20.3, 4.9, 15.5, 0],
  ['371100', '日照市', 'rizhao', 'api', 7, 4.6, 1.1, 4.7, 0],
  ['371300', '临沂市', 'linyi', 'grid', 17, 13.1, 3.3, 13.4, 0],
  ['371400', '德州市', 'dezhou', 'grid', 12, 8.5, 2.2, 8.7, 0],
  ['371500', '聊城市', 'liaocheng', 'api', 5, 3.1, 0.8, 3.1, 0],
  ['371600', '滨州市', 'binzhou', 'grid', 10, 6.5, 1.7, 6.6, 0],
  ['371700', '菏泽市', 'heze', 'api', 4, 2.7, 0.8, 2.8, 0],
];

const LATE = ['371500', '371700'];

export const CITIES: readonly City[] = ROWS.map(([code, name, login, way, ...figures]) => {
  const [target, before, current, year, leaders] = figures as [number, number, number, number, number];
  const late = LATE.includes(code) ? ({ late: true } as const) : {};
  return { code, name, login, way, target, before, current, year, leaders, ...late };
});

/** What the province reports of itself. */
export const PROVINCE = { code: '370000', current: 92, year: 391.1, before: 386.2, leaders: 2 };

export const QUARTER = '2026-Q4';

export function cityOf(login: string): City {
  const city = CITIES.find((one) => one.login === login);
  if (!city) throw new Error(`There is no ${login}`);
  return city;
}
