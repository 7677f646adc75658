import agencyData from '#province/agencies.json' with { type: 'json' }
import groupData from '#province/topics.json' with { type: 'json' }

/** A kind of problem that can be reported. Checked by topic-schema.ts in tests. */
export interface Topic {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly help: { readonly zh: string; readonly en: string }
  /** `critical`, `high`, `medium` or `low`: a proposal of this platform, not law. */
  readonly severity: string
  /** Numbers to call come before the form. */
  readonly immediateDanger: boolean
  readonly callFirst: readonly string[]
  /** About officials: never visible to the office complained of. */
  readonly restricted: boolean
  /** Agencies that the handling office must notify. */
  readonly referTo: readonly string[]
  readonly clause: string
  readonly basis: string
  /** How sure the basis is: `high`, `medium` or `low`. Only `high` may be shown as a rule. */
  readonly certainty: string
}

/** A group of topics, with its pictogram. */
export interface TopicGroup {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly pictogram: string
  readonly clause: string
  readonly topics: readonly Topic[]
}

/** An agency that may have to be notified. The telephone is a national number, or absent. */
export interface Agency {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly phone?: string
}

/** The groups. */
export const topicGroups: readonly TopicGroup[] = groupData

/** The departments. */
export const agencies: readonly Agency[] = agencyData

const topics = new Map(
  topicGroups.flatMap((group) => group.topics.map((topic) => [topic.id, topic] as const)),
)

/** The topic with this id. */
export function findTopic(id: string): Topic | undefined {
  return topics.get(id)
}

/** The group that a topic belongs to. */
export function groupOfTopic(id: string): TopicGroup | undefined {
  return topicGroups.find((group) => group.topics.some((topic) => topic.id === id))
}

/** The department with this id. */
export function findAgency(id: string): Agency | undefined {
  return agencies.find((one) => one.id === id)
}
