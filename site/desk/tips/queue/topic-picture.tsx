import { groupOfTopic } from '../../../text/topic-text.ts'

/** The pictogram of a topic's group. */
export function TopicPicture({ topic }: { topic: string }) {
  return (
    <svg class="pic" aria-hidden="true">
      <use href={`/assets/pictograms.svg#${groupOfTopic(topic)?.pictogram ?? 'p-unsure'}`} />
    </svg>
  )
}
