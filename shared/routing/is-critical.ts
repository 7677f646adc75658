import { findTopic } from '../topic/topic.ts'
import type { Facts } from './facts.ts'

/** Whether somebody must look at a tip within hours: its reporter says that it is urgent, or such problems kill. */
export const isCritical = ({ urgent, topic }: Pick<Facts, 'urgent' | 'topic'>): boolean =>
  urgent || findTopic(topic)?.severity === 'critical'
