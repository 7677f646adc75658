import outside from './outside.json' with { type: 'json' }

/** Names of towns that are everyday words, or that villages, roads and counties elsewhere bear too. */
const EVERYDAY = new Set(
  (
    '红山 红花 沙洲 兴隆 南苑 江东 小市 永宁 龙潭 西岗 雨花 麒麟 淳化 龙池 龙袍 马鞍 东屏 砖墙 长安 阳山 山北 扬名 马山 ' +
    '新建 和桥 环城 九里 牌楼 湖滨 电厂 火花 沿湖 利国 华山 岚山 官山 庆安 东环 大庙 草桥 棋盘 港头 东湖 土山 港上 八路 青龙 ' +
    '茶山 红梅 兰陵 北港 西林 春江 西城 儒林 昆仑 古县 南渡 横塘 长桥 香山 元和 太平 北桥 平江 沧浪 双塔 桃源 东南 金港 塘桥 ' +
    '南丰 大新 玉山 沙溪 双凤 金沙 石港 永兴 常乐 三星 中兴 新开 九华 长江 江安 大公 云山 新海 云台 宁海 新东 新南 路南 ' +
    '南城 锦屏 石桥 海头 城头 牛山 石榴 青湖 温泉 桃林 房山 平明 驼峰 张湾 同兴 南岗 下车 三口 平桥 复兴 石塘 清江 府前 淮海 ' +
    '清河 盐河 大东 太和 河桥 淮河 管仲 前锋 大洋 黄海 南洋 新兴 新都 大中 三龙 大有 南河 花园 新沟 千秋 四明 海河 海通 塘河 ' +
    '建阳 沿河 庆丰 宝塔 富安 东关 曲江 双桥 梅岭 甘泉 西湖 公道 仙女 真武 青山 月塘 象山 南山 高桥 上党 大路 延陵 司徒 油坊 ' +
    '边城 白兔 天王 红旗 九龙 口岸 明珠 三水 永丰 钓鱼 大营 林湖 西来 孤山 分界 珊瑚 滨江 河滨 古城 龙河 大兴 南湖 十字 来安 ' +
    '城厢 大楼 临河 梅花 归仁 车门 黄河 和凤 中云 新城 沙沟 临城 东坝 斜桥 马桥 华阳 黄梅 云阳 江陵 下关 大吴 大彭 双店 沙头 头桥 ' +
    '青口 西亭 东社 五段 三堡 王陵 学田 东陈 下原 长西 长东 上塘 双庄 南集 三庄 三仓 五港 五接 金新 大屯 三井 新闸 曲阳 平山 ' +
    '薛家 北大街 南大街 和平桥 新城桥 新渡口 四牌楼 观音山 翠屏山 荷花池 天目山 江心洲 大沙河 骆驼山 大龙湖 三棵树 柳树湾 ' +
    '幸福 和平 朝阳 金山 泰山 黄山 凤凰 五星 先锋 文峰 城东 城西 城南 城北 城中 新区 东海 文汇 新桥 新街 北新 新丰 新洋 新垛 ' +
    '丰利 大伦 大邹 大泗 山阳 南阳 江浦 江溪 高流 六合'
  ).split(' '),
)

/** 张集, 李庄, 陈桥: villages everywhere. */
const VILLAGE =
  /^[赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕施张曹严金魏陶姜谢邹章苏潘葛范彭鲁韦马方任袁柳唐薛汤罗安常于傅康余顾孟黄穆姚邵汪毛戴宋纪项祝董梁杜季贾路江颜郭梅林钟徐邱骆高夏蔡田樊胡凌万卢莫房丁邓洪石龚程邢裴陆荣段侯刘叶白师辛沙关单时鲍房茅大小前后上下][集庄楼村桥店寨湾厂圩堡]$/

const elsewhere = new Set([
  ...outside.far.split(' '),
  ...outside.near.split(' ').map((one) => one.replace(/市$/, '')),
])

/** Whether the bare name of a town says by itself which town is meant: 木渎 does, 和平 and 张集 do not. */
export const isTelling = (stem: string): boolean =>
  !EVERYDAY.has(stem) && !VILLAGE.test(stem) && !elsewhere.has(stem)
