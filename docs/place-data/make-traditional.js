// Makes shared/place/gazetteer/traditional.json: traditional characters and their simplified form, for the
// characters that place names and the words around them use. Run once by hand where opencc-js@1.4.2 is installed:
//   node make-traditional.js node_modules/opencc-js/dist/esm-lib/dict ../../shared/place
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const [source = '', place = ''] = process.argv.slice(2)
const texts = [`${place}/../provinces/jiangsu`, `${place}/gazetteer`].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => /\.(json|ts)$/.test(file) && file !== 'traditional.json')
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
)
const used = new Set(texts.join(''))
const { default: pairs } = await import(resolve(source, 'TSCharacters.js'))
const map = new Map()
for (const pair of pairs.split('|')) {
  const [traditional = '', simplified = ''] = pair.split(' ')
  // A character that is also simplified Chinese stays as it is.
  if (used.has(simplified) && !used.has(traditional)) map.set(traditional, simplified)
}
for (const [traditional, simplified] of ['鎭镇', '衞卫', '滙汇', '裡里', '峯峰', '涇泾', '蘓苏', '塩盐'].map(
  (two) => [...two],
))
  map.set(traditional, simplified)
writeFileSync(
  `${place}/gazetteer/traditional.json`,
  `${JSON.stringify({ from: [...map.keys()].join(''), to: [...map.values()].join('') }, null, 2)}\n`,
)
