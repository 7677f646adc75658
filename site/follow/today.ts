import { dayInShanghai } from '../../shared/deadline/day.ts'
import { rightNow } from '../report/clock.ts'

/** Today in Asia/Shanghai, as the server has it. */
export const today = () => dayInShanghai(rightNow())
