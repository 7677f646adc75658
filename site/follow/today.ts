import { dayInShanghai } from '../../shared/deadline/day.ts'

/** Today in Asia/Shanghai, by this phone's clock. */
export const today = () => dayInShanghai(new Date())
