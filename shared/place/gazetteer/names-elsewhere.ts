import { addEntry, type Entry } from './entry.ts'
import outside from './outside.json' with { type: 'json' }

/** Names of provinces and cities elsewhere that are also everyday words: only with their ending, or in a chain. */
const WORDY =
  /^(中山|朝阳|兴安|大同|大庆|和田|大理|海东|海北|海南|海西|白山|来宾|通化|安康|四平|天水|吉安|文山|清远|玉林|玉树|江门|山南|阿里|新北|新乡|红河|白银|广安|保定|定西|内江|三明|三沙|安顺|乐山|六安|宁德|甘南|黄南|怒江|本溪|自贡)$/
/** Words in which the name of a place only seems to stand. */
const noise =
  '苏州河 高邮局 建湖面 新北方 新北京 通州际 东海龙 东海岸 东海鲜 东海景 东海洋 东海滨 滨海新城 金湖畔 白金湖 ' +
  '西南通 东南通 影响水 响水声 振兴化 复兴化 适宜兴 便宜兴 国泰兴 安泰兴 长江都 临江都 第六合 六合彩 沿海安 靠海安 ' +
  '临海安 海安置房 海安全生 海门面房 如东侧 东台阶 东台风 大丰收 古镇江边 宝应该 江宁织造 淮海战役 渡江胜利 钟楼上 ' +
  '中山门 上海话 兰州拉面 沙县小吃 重庆小面 重庆火锅 北京时间 宁德时代 阿里巴巴 青岛啤酒 昆仑山'

/** Provinces, cities, districts and county-level cities outside Jiangsu, and words to step over. */
export function addElsewhere(all: Map<string, Entry>): void {
  for (const stem of outside.far.split(' ')) {
    const role = WORDY.test(stem) ? 'near' : 'far'
    if (!all.has(stem)) addEntry(all, { word: stem, role, full: false, codes: [] })
    for (const ending of ['省', '市', '地区', '自治州'])
      if (!all.has(stem + ending)) addEntry(all, { word: stem + ending, role: 'far', full: true, codes: [] })
  }
  for (const name of outside.near.split(' ')) {
    if (!all.has(name)) addEntry(all, { word: name, role: 'near', full: true, codes: [] })
    const stem = name.replace(/市$/, '')
    if (stem !== name && stem.length > 1 && !all.has(stem))
      addEntry(all, { word: stem, role: 'near', full: false, codes: [] })
  }
  for (const word of [
    'shanghai',
    'beijing',
    'zhejiang',
    'anhui',
    'hangzhou',
    'ningbo',
    'hefei',
    'shandong',
    'henan',
    'guangdong',
    'fujian',
    'hubei',
    'sichuan',
  ])
    addEntry(all, { word, role: 'far', full: true, codes: [] })
  for (const word of noise.split(' '))
    if (!all.has(word)) addEntry(all, { word, role: 'noise', full: true, codes: [] })
}
