/**
 * Leitner's boxes: a card that was known moves one box up, one that was missed falls back to the first. Days until a
 * card of each box comes again; planning defaults.
 */
export const BOX_DAYS = Object.freeze([0, 1, 3, 7, 14])

export interface Card {
  /** 0 (missed, or new) to the last of `BOX_DAYS`. */
  readonly box: number
  /** Day number (days since 1970, UTC) from which it is asked again. */
  readonly due: number
}

/** By the id of the card. A card that was never asked is not in it. */
export type Progress = Readonly<Record<string, Card>>

const DAY_MS = 86_400_000
export const dayOf = (timeMs: number): number => Math.floor(timeMs / DAY_MS)

/** The progress after an answer. */
export function answered(progress: Progress, id: string, known: boolean, day: number): Progress {
  const before = progress[id]?.box ?? 0
  const box = known ? Math.min(before + 1, BOX_DAYS.length - 1) : 0
  return { ...progress, [id]: { box, due: day + BOX_DAYS[box]! } }
}

/**
 * The card to ask next: first what was missed and is due, then what is due otherwise, then what is new, then what is due
 * soonest. Equals are drawn by lot, and the card just asked comes again only where there is no other.
 * @param random 0 to below 1
 */
export function nextCard(
  ids: readonly string[],
  progress: Progress,
  day: number,
  last: string | null,
  random: () => number,
): string | null {
  const others = ids.length > 1 ? ids.filter((id) => id !== last) : ids
  const rank = (id: string): number => {
    const card = progress[id]
    if (card === undefined) return BOX_DAYS.length
    return card.due <= day ? card.box : BOX_DAYS.length + 1 + card.due - day
  }
  const best = Math.min(...others.map(rank))
  const equal = others.filter((id) => rank(id) === best)
  return equal[Math.floor(random() * equal.length)] ?? null
}

/** Read what was kept; null where the text is no progress of this version. */
export function readProgress(text: string): Progress | null {
  const kept = parsed(text)
  if (!isRecord(kept) || kept.version !== 1 || !isRecord(kept.cards)) return null
  const cards: Record<string, Card> = {}
  for (const [id, card] of Object.entries(kept.cards)) {
    if (!isRecord(card)) return null
    const { box, due } = card
    if (typeof box !== 'number' || BOX_DAYS[box] === undefined) return null
    if (typeof due !== 'number' || !Number.isInteger(due)) return null
    cards[id] = { box, due }
  }
  return cards
}

export const writeProgress = (progress: Progress): string => JSON.stringify({ version: 1, cards: progress })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
