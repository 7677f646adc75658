import outside from '#province/outside.json' with { type: 'json' }
import { spokenNames } from './spoken-names.ts'

/** Names of towns that are everyday words, or that villages, roads and counties elsewhere bear too. */
const EVERYDAY = new Set(spokenNames.everydayTowns.join(' ').split(' '))

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
