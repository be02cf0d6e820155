/** The nation: parent of the provinces. Not a GB code; GB/T 2260 begins with the provinces. */
export const NATION_CODE = '100000';

/**
 * One drawing for every region that has regions below it, by code. North is up; `·` is an empty tile;
 * `a/b` is one tile that two regions hold one after the other.
 *
 * Chongqing: the older districts 江北 and 渝北 keep their tiles for the time before 2025-11-06; the
 * new district 两江新区 takes the tile of 江北, so that nothing but an edge tile (渝北) falls vacant.
 * The functional areas stand beside the districts that they overlap: 两江功能区 east of 渝北,
 * 重庆高新区 west of 沙坪坝, 万盛经开区 east of 綦江. Minhang: likewise 大零号湾 east of 江川路 and
 * 马桥试验区 south of 马桥. 平潭 stands with the cities of Fujian, to which it reports.
 */
export const TILE_PICTURES: Readonly<Record<string, string>> = {
  [NATION_CODE]: `
    ·     山东  ·
    重庆  江苏  上海
    ·     福建  ·`,
  '370000': `
    ·     德州  滨州  东营  烟台  威海
    聊城  济南  淄博  潍坊  青岛
    菏泽  济宁  泰安  临沂  日照
    ·     ·     枣庄`,
  '320000': `
    徐州  ·     连云港
    ·     宿迁  淮安  盐城
    ·     ·     扬州  泰州  南通
    ·     南京  镇江  常州  无锡  苏州`,
  '350000': `
    ·     南平  宁德
    ·     三明  福州
    龙岩  泉州  莆田  平潭
    漳州  厦门`,
  '310000': '闵行',
  '310112': `
    华漕        新虹    虹桥
    ·           七宝    古美
    ·           莘庄    梅陇      浦锦
    莘庄工业区  颛桥    吴泾      浦江
    马桥        江川路  大零号湾
    马桥试验区`,
  '500000': `
    ·     ·     ·           ·       ·              ·           ·     ·     ·     城口
    ·     ·     ·           ·       ·              ·           ·     ·     ·     开州  巫溪
    ·     潼南  合川        ·       渝北           两江功能区  ·     梁平  万州  云阳  奉节  巫山
    大足  铜梁  璧山        北碚    江北/两江新区  长寿        垫江  忠县
    荣昌  永川  重庆高新区  沙坪坝  渝中           南岸        涪陵  丰都  石柱
    ·     ·     九龙坡      大渡口  巴南           南川        武隆  彭水  黔江
    ·     ·     ·           江津    綦江           万盛经开区  ·     ·     酉阳
    ·     ·     ·           ·       ·              ·           ·     ·     秀山`,
};
