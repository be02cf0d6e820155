import { describe, expect, it } from 'vitest';
import { regionRows, reportsTo } from '#seeds/region-data.ts';
import { TILES } from '#seeds/regions/grid.ts';
import { NATION_CODE } from '#seeds/regions/tile-pictures.ts';

type Direction = 'north' | 'south' | 'west' | 'east';

/** By map: what lies where on the ground, as any atlas shows it. "A west of B". */
const GROUND: Record<string, [string, Direction, string][]> = {
  [NATION_CODE]: [
    ['山东', 'north', '江苏'],
    ['上海', 'east', '江苏'],
    ['福建', 'south', '上海'],
    ['重庆', 'west', '江苏'],
    ['重庆', 'west', '福建'],
  ],
  '370000': [
    ['烟台', 'west', '威海'],
    ['烟台', 'north', '青岛'],
    ['烟台', 'east', '东营'],
    ['东营', 'east', '滨州'],
    ['滨州', 'east', '德州'],
    ['德州', 'north', '济南'],
    ['滨州', 'north', '淄博'],
    ['聊城', 'west', '济南'],
    ['淄博', 'east', '济南'],
    ['潍坊', 'east', '淄博'],
    ['潍坊', 'south', '东营'],
    ['青岛', 'east', '潍坊'],
    ['泰安', 'south', '济南'],
    ['菏泽', 'west', '济宁'],
    ['菏泽', 'south', '聊城'],
    ['济宁', 'west', '泰安'],
    ['枣庄', 'south', '济宁'],
    ['枣庄', 'south', '泰安'],
    ['枣庄', 'west', '临沂'],
    ['临沂', 'west', '日照'],
    ['日照', 'south', '青岛'],
    ['临沂', 'south', '潍坊'],
  ],
  '320000': [
    ['徐州', 'west', '宿迁'],
    ['宿迁', 'west', '淮安'],
    ['连云港', 'north', '淮安'],
    ['连云港', 'east', '徐州'],
    ['盐城', 'east', '淮安'],
    ['扬州', 'south', '淮安'],
    ['泰州', 'east', '扬州'],
    ['南通', 'east', '泰州'],
    ['盐城', 'north', '南通'],
    ['镇江', 'south', '扬州'],
    ['南京', 'west', '镇江'],
    ['常州', 'east', '镇江'],
    ['无锡', 'east', '常州'],
    ['苏州', 'east', '无锡'],
    ['苏州', 'south', '南通'],
  ],
  '350000': [
    ['宁德', 'north', '福州'],
    ['南平', 'west', '宁德'],
    ['三明', 'south', '南平'],
    ['三明', 'west', '福州'],
    ['莆田', 'south', '福州'],
    ['平潭', 'east', '莆田'],
    ['平潭', 'south', '福州'],
    ['泉州', 'west', '莆田'],
    ['龙岩', 'west', '泉州'],
    ['龙岩', 'south', '三明'],
    ['漳州', 'west', '厦门'],
    ['厦门', 'south', '泉州'],
    ['漳州', 'south', '龙岩'],
  ],
  '310112': [
    ['华漕', 'west', '新虹'],
    ['虹桥', 'east', '新虹'],
    ['七宝', 'south', '新虹'],
    ['古美', 'east', '七宝'],
    ['莘庄', 'south', '七宝'],
    ['梅陇', 'east', '莘庄'],
    ['浦锦', 'east', '梅陇'],
    ['浦江', 'south', '浦锦'],
    ['吴泾', 'west', '浦江'],
    ['颛桥', 'west', '吴泾'],
    ['莘庄工业区', 'west', '颛桥'],
    ['马桥', 'south', '莘庄工业区'],
    ['江川路', 'east', '马桥'],
    ['江川路', 'south', '颛桥'],
  ],
  '500000': [
    ['城口', 'north', '开州'],
    ['巫溪', 'north', '奉节'],
    ['巫山', 'east', '奉节'],
    ['云阳', 'west', '奉节'],
    ['开州', 'north', '云阳'],
    ['万州', 'west', '云阳'],
    ['梁平', 'west', '万州'],
    ['忠县', 'south', '万州'],
    ['垫江', 'west', '忠县'],
    ['石柱', 'east', '丰都'],
    ['丰都', 'south', '忠县'],
    ['涪陵', 'west', '丰都'],
    ['涪陵', 'south', '垫江'],
    ['长寿', 'west', '垫江'],
    ['武隆', 'south', '涪陵'],
    ['彭水', 'east', '武隆'],
    ['黔江', 'east', '彭水'],
    ['酉阳', 'south', '黔江'],
    ['秀山', 'south', '酉阳'],
    ['南川', 'west', '武隆'],
    ['綦江', 'south', '巴南'],
    ['江津', 'west', '綦江'],
    ['永川', 'west', '江津'],
    ['荣昌', 'west', '永川'],
    ['大足', 'north', '荣昌'],
    ['潼南', 'north', '铜梁'],
    ['合川', 'east', '潼南'],
    ['璧山', 'east', '铜梁'],
    ['北碚', 'west', '渝北'],
    ['渝北', 'north', '江北'],
    ['江北', 'north', '渝中'],
    ['沙坪坝', 'west', '渝中'],
    ['南岸', 'east', '渝中'],
    ['大渡口', 'south', '沙坪坝'],
    ['九龙坡', 'south', '沙坪坝'],
    ['巴南', 'south', '渝中'],
    ['两江新区', 'north', '渝中'],
  ],
};

const relations = Object.entries(GROUND).flatMap(([map, rows]) => rows.map((row) => [map, ...row] as const));

function tile(map: string, shortName: string) {
  const row = regionRows.find((region) => reportsTo(region) === map && region.shortName === shortName);
  return TILES[row!.code]!;
}

describe('tile maps', () => {
  it('give every region a tile in the map of the region that it reports to', () => {
    expect(regionRows.filter((row) => TILES[row.code]?.map !== reportsTo(row))).toEqual([]);
    expect(Object.keys(TILES)).toHaveLength(regionRows.length);
  });

  it.each(relations)('%s: %s lies %s of %s', (map, a, direction, b) => {
    const [one, other] = [tile(map, a), tile(map, b)];
    const step = {
      north: other.row - one.row,
      south: one.row - other.row,
      west: other.column - one.column,
      east: one.column - other.column,
    }[direction];
    expect(step).toBeGreaterThan(0);
  });

  it('never show two regions on one tile on the same day', () => {
    const clashes = regionRows.flatMap((a, place) =>
      regionRows.slice(place + 1).filter((b) => sameTile(a.code, b.code) && overlap(a, b)),
    );
    expect(clashes).toEqual([]);
  });

  it('share a tile only between 江北 and the 两江新区 that followed it', () => {
    const shared = regionRows.flatMap((a, place) =>
      regionRows
        .slice(place + 1)
        .flatMap((b) => (sameTile(a.code, b.code) ? [[a.shortName, b.shortName]] : [])),
    );
    expect(shared).toEqual([['江北', '两江新区']]);
  });

  it.each([
    ['370000', 6, 4],
    ['320000', 6, 4],
    ['350000', 4, 4],
    ['310112', 4, 6],
    ['500000', 12, 8],
    [NATION_CODE, 3, 3],
  ])('%s is %i tiles wide and %i high, with no empty column or row', (map, width, height) => {
    const tiles = Object.values(TILES).filter((each) => each.map === map);
    const range = (length: number) => Array.from({ length }, (_, place) => place);
    expect([...new Set(tiles.map(({ column }) => column))].sort((a, b) => a - b)).toEqual(range(width));
    expect([...new Set(tiles.map(({ row }) => row))].sort((a, b) => a - b)).toEqual(range(height));
  });
});

function sameTile(a: string, b: string): boolean {
  const [one, other] = [TILES[a]!, TILES[b]!];
  return one.map === other.map && one.column === other.column && one.row === other.row;
}

function overlap(
  a: { validFrom?: string; validTo?: string },
  b: { validFrom?: string; validTo?: string },
): boolean {
  const startsInTime = (from: string | undefined, to: string | undefined) => !from || !to || from <= to;
  return startsInTime(a.validFrom, b.validTo) && startsInTime(b.validFrom, a.validTo);
}
