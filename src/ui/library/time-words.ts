const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' })
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long' })

const DAY_MS = 86_400_000
const startOfDay = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0)

/** A time of the past in a few words: `today 14:05`, `yesterday 09:30`, `Monday 16:20`, `3 Mar 2026`. */
export function timeWords(atMs: number, nowMs: number = Date.now()): string {
  const days = Math.round((startOfDay(nowMs) - startOfDay(atMs)) / DAY_MS)
  if (days <= 0) return `today ${clock.format(atMs)}`
  if (days === 1) return `yesterday ${clock.format(atMs)}`
  return days < 7 ? `${weekday.format(atMs)} ${clock.format(atMs)}` : day.format(atMs)
}
