/** How people write a time of day: 9:00, 09：30, 9点, 9点半, 下午3点20分. */
const TIME = /^(上午|早上|下午|晚上|中午)?(\d{1,2})(?:[:.点时](?:(\d{1,2})分?|(半)|(整))?)?$/

/** A time of day as `HH:MM`, from how people write it; undefined for what is none. */
export function readTime(typed: string): string | undefined {
  const found = TIME.exec(typed.normalize('NFKC').replace(/\s+/g, ''))
  if (!found) return undefined
  const [, part, typedHour, typedMinute, half] = found
  const late = part === '下午' || part === '晚上' || part === '中午'
  const hour = Number(typedHour) + (late && Number(typedHour) < 11 ? 12 : 0)
  const minute = half ? 30 : Number(typedMinute ?? 0)
  if (hour > 23 || minute > 59) return undefined
  return [hour, minute].map((n) => String(n).padStart(2, '0')).join(':')
}
