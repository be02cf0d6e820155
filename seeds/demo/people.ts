import type { Grant } from '#core/domain/people/permissions.ts';
import type { IsoInstant } from '#core/domain/units.ts';
import type { Db } from '#db/client.ts';
import { insertGrant } from '#db/queries/grants.ts';
import { insertPersonOnce } from '#db/queries/people.ts';

/** Somebody of the demonstration: without a password, taken by a click on the sign-in page. */
export interface DemoPerson {
  username: string;
  name: string;
  organisation: string;
  grants: Grant[];
}

const CITIES: readonly (readonly [region: string, pinyin: string, name: string])[] = [
  ['370100', 'jinan', '济南'],
  ['370200', 'qingdao', '青岛'],
  ['370300', 'zibo', '淄博'],
  ['370400', 'zaozhuang', '枣庄'],
  ['370500', 'dongying', '东营'],
  ['370600', 'yantai', '烟台'],
  ['370700', 'weifang', '潍坊'],
  ['370800', 'jining', '济宁'],
  ['370900', 'taian', '泰安'],
  ['371000', 'weihai', '威海'],
  ['371100', 'rizhao', '日照'],
  ['371300', 'linyi', '临沂'],
  ['371400', 'dezhou', '德州'],
  ['371500', 'liaocheng', '聊城'],
  ['371600', 'binzhou', '滨州'],
  ['371700', 'heze', '菏泽'],
];

const one = (username: string, name: string, role: Grant['role'], region: string, organisation: string) => ({
  username: `demo-${username}`,
  name: `演示·${name}`,
  organisation: `演示·${organisation}`,
  grants: [{ role, region }],
});

/** A province with its cities, a second one, a district, and those who look at everything. */
export function demoPeople(): DemoPerson[] {
  return [
    one('leader', '全国领导', 'leader', '100000', '全国'),
    one('leader-shandong', '山东省领导', 'leader', '370000', '山东省'),
    one('reviewer', '全国审核员', 'reviewer', '100000', '全国'),
    one('reviewer-shandong', '山东省审核员', 'reviewer', '370000', '山东省工业和信息化厅'),
    one('reviewer-jiangsu', '江苏省审核员', 'reviewer', '320000', '江苏省工业和信息化厅'),
    one('reviewer-shanghai', '上海市审核员', 'reviewer', '310000', '上海市经济和信息化委员会'),
    one('shandong', '山东省统计员', 'statistician', '370000', '山东省工业和信息化厅'),
    ...CITIES.map(([region, pinyin, name]) =>
      one(pinyin, `${name}统计员`, 'statistician', region, `${name}市工业和信息化局`),
    ),
    one('suzhou', '苏州统计员', 'statistician', '320500', '苏州市工业和信息化局'),
    one('minhang', '闵行统计员', 'statistician', '310112', '闵行区经济委员会'),
  ];
}

/**
 * Adds the people of the demonstration, but for those who are there already, and for a user name that a real
 * person has.
 *
 * @param tx an open transaction, with the regions seeded
 * @returns how many were added
 */
export async function insertDemoPeople(tx: Db, at: IsoInstant): Promise<number> {
  let added = 0;
  for (const { username, name, organisation, grants } of demoPeople()) {
    const id = `demonstration:${username}`;
    const email = `${username}@demonstration.invalid`;
    const isNew = await insertPersonOnce(tx, { id, username, name, organisation, email, demo: true });
    if (!isNew) continue;
    added += 1;
    for (const grant of grants) {
      await insertGrant(tx, { personId: id, ...grant, grantedAt: at, grantedBy: '演示' });
    }
  }
  return added;
}
