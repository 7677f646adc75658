import { performance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import { cities } from '../../shared/place/division.ts'
import { readAsk } from '../../shared/search/ask.ts'
import { type Indexed, startIndex } from '../../shared/search/build-index.ts'
import { type SearchedCase, startSearch } from '../../shared/search/search.ts'
import { topicGroups } from '../../shared/topic/topic.ts'
import { caseContent, newCaseId } from '../fixtures/case.ts'

const CASES = 10_000
const topics = topicGroups.flatMap((group) => group.topics)
const pick = <T>(all: readonly T[], n: number, step: number): T => {
  const one = all[Math.floor(n * step) % all.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** Signs of names that nobody wrote in this order before. */
const SIGNS =
  '安宝昌成德东方丰福光广国海恒宏华汇嘉建江金锦京景凯康乐利龙隆明宁鹏平庆荣瑞盛顺泰腾天通万伟祥新信兴旭扬毅永宇远悦泽振正中众卓'
const nameOf = (n: number) =>
  [3, 7, 11].map((step) => SIGNS.charAt((n * step + Math.floor(n / 57) * step) % SIGNS.length)).join('')

/** A bulletin of some 450 signs, whose words come from what topics and places are called. */
function bulletin(n: number): SearchedCase {
  const [topic, other] = [pick(topics, n, 1), pick(topics, n, 7.3)]
  const city = pick(cities, n, 1.7)
  const firm = `${city.zh.replace('市', '')}${nameOf(n)}建设工程有限公司`
  const day = `20${String(17 + Math.floor((10 * n) / CASES)).padStart(2, '0')}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`
  return {
    ...{
      state: 'published',
      id: newCaseId(),
      number: `苏安曝〔${day.slice(0, 4)}〕${(n % 1000) + 1}号`,
      publishedOn: day,
    },
    content: {
      ...caseContent,
      title: `关于${nameOf(n * 3)}花园${(n % 9) + 1}期项目${topic.zh}问题的通报`,
      ...{ division: city.code, topic: topic.id },
      basics: `${day.slice(0, 4)}年${(n % 12) + 1}月，检查组检查${nameOf(n * 3)}花园项目，发现${topic.zh}。现场另有${other.zh}。${topic.help.zh}。`,
      problems: [`${topic.zh}，没有按专项施工方案做。`, `${other.zh}，监测超过报警值没有停工。`],
      measures: `责令停工整改，对${firm}罚款${(n % 9) + 1}万元，扣减企业安全信用分，列入挂牌督办。`,
      firms: [{ role: 'contractor', name: firm, creditCode: `91320${String(n * 7919).padStart(13, '0')}` }],
      documents: [
        {
          kind: 'penalty',
          number: `苏建罚〔${day.slice(0, 4)}〕${n + 1}号`,
          day,
          amount: 5000 * ((n % 40) + 1),
        },
      ],
    },
  }
}

/** What a reader downloads, compressed as it is sent, for one search and its first ten results. */
async function bytesOf(address: string, files: ReadonlyMap<string, string>) {
  let [index, records] = [0, 0]
  const seen = new Set<string>()
  const read = async (path: string) => {
    const body = files.get(path)
    if (body === undefined) return undefined
    if (!seen.has(path)) {
      const size = gzipSync(body).length
      if (path.startsWith('data/search/')) index += size
      else records += size
    }
    seen.add(path)
    return JSON.parse(body)
  }
  const started = performance.now()
  const { hits } = await (await startSearch(readAsk(address), read)).next()
  const milliseconds = Math.round(performance.now() - started)
  return {
    asked: decodeURIComponent(address),
    hits: hits.length,
    files: seen.size,
    index,
    records,
    milliseconds,
  }
}

/** Building the index of ten thousand bulletins, and what a first search downloads of it. */
export async function benchSearch(): Promise<object> {
  const cases = Array.from({ length: CASES }, (_, n) => bulletin(n))
  const started = performance.now()
  const index = startIndex()
  for (const [at, one] of [...cases.entries()].reverse()) index.add(at + 1, one satisfies Indexed)
  const files = new Map([...index.files(CASES)].map(([key, value]) => [key, JSON.stringify(value)]))
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1))
  const megabytes = Math.round(process.memoryUsage().rss / 1e6)
  for (const one of cases) files.set(`data/cases/${one.id}.json`, JSON.stringify(one))
  files.set('data/search/recent.json', '{"newer":[],"gone":[]}')
  const [firm, number] = [
    cases[4711]?.content.firms[0]?.name ?? '',
    cases[8123]?.content.documents[0]?.number ?? '',
  ]
  const searches = []
  for (const asked of [
    'q=塔吊',
    'q=违章',
    `q=${firm}`,
    `q=${number}`,
    'q=动火作业 苏州',
    'q=50,000',
    'q=2026年11月27日',
    'state=ordered&city=320500',
  ])
    searches.push(await bytesOf(asked, files))
  const shards = [...files]
    .filter(([key]) => /search\/[0-9a-f]{2}\.json/.test(key))
    .map(([, body]) => gzipSync(body).length)
  return {
    ...{ bench: 'search of 10,000 bulletins: seconds to build', seconds, aim: 5, megabytes },
    firstSearchBytes: Math.max(...searches.map(({ index: bytes }) => bytes)),
    aimBytes: 20_000,
    shardBytes: {
      mean: Math.round(shards.reduce((sum, one) => sum + one, 0) / shards.length),
      most: Math.max(...shards),
    },
    searches,
  }
}
