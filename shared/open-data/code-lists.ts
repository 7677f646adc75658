import type { PublicOffice } from '../office/public-office.ts'
import { cities, cityOf, districts, placeName, zones } from '../place/division.ts'
import { provinceName } from '../place/province.ts'
import { always, code, day, type Table, text } from '../table/table.ts'
import { type Topic, topicGroups } from '../topic/topic.ts'
import { PROVINCE } from '../value/office-code.ts'

/** A place that a case or an office can name. */
interface Place {
  readonly code: string
  readonly kind: string
  readonly zh: string
  readonly en: string
}

/** `/data/codes/places.csv`: the province, its cities and districts (GB/T 2260), and zones (codes of this platform, with a Z). */
export const placeTable: Table<Place> = {
  name: 'places',
  key: ['code'],
  columns: {
    code: code((one) => one.code, always),
    kind: code((one) => one.kind, { ...always, values: ['province', 'city', 'district', 'zone'] }),
    name: text((one) => one.zh, always),
    name_en: text((one) => one.en, always),
    city: code((one) => cityOf(one.code)?.code, { of: 'places' }),
  },
}

export const placeRows: readonly Place[] = [
  { code: PROVINCE, kind: 'province', zh: provinceName('zh'), en: provinceName('en') },
  ...cities.map((one) => named(one.code, 'city')),
  ...districts.map((one) => named(one.code, 'district')),
  ...zones.map((one) => named(one.id, 'zone')),
]

function named(place: string, kind: string): Place {
  return { code: place, kind, zh: placeName(place, 'zh'), en: placeName(place, 'en') }
}

/** A topic with its group. */
interface GroupedTopic {
  readonly group: { readonly id: string; readonly zh: string; readonly en: string }
  readonly topic: Topic
}

/** `/data/codes/topics.csv`: the kinds of problem. Severity is a proposal of this platform and is left out. */
export const topicTable: Table<GroupedTopic> = {
  name: 'topics',
  key: ['id'],
  columns: {
    id: code(({ topic }) => topic.id, always),
    name: text(({ topic }) => topic.zh, always),
    name_en: text(({ topic }) => topic.en, always),
    group: code(({ group }) => group.id, always),
    group_name: text(({ group }) => group.zh, always),
    group_name_en: text(({ group }) => group.en, always),
  },
}

export const topicRows: readonly GroupedTopic[] = topicGroups.flatMap((group) =>
  group.topics.map((topic) => ({ group, topic })),
)

/** `/data/codes/offices.csv`: who handles tips and publishes; names and telephones only where they were confirmed. */
export const officeTable: Table<PublicOffice> = {
  name: 'offices',
  key: ['code'],
  columns: {
    code: code((one) => one.code, always),
    kind: code((one) => one.kind, { ...always, values: ['province', 'city', 'district', 'zone'] }),
    place: code((one) => one.code, { ...always, of: 'places' }),
    place_name: text(
      (one) => (one.code === PROVINCE ? provinceName('zh') : placeName(one.code, 'zh')),
      always,
    ),
    upper: code((one) => one.upper, { of: 'offices' }),
    name: text((one) => one.confirmed?.name),
    phone: code((one) => one.confirmed?.phone),
    confirmed_on: day((one) => one.confirmed?.confirmedOn),
    source: text((one) => one.confirmed?.source),
  },
}
