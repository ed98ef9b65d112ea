/** A plan of the library, without its text. */
export interface ShelfEntry {
  readonly id: string
  readonly name: string
  readonly threads: number
  /** Preset of the head it is planned on. */
  readonly preset: string
  /** When its content last changed, Unix time, ms. */
  readonly editedAtMs: number
  /** A small picture of the head view as a data address; null before one was taken. */
  readonly picture: string | null
  /** When it was deleted, Unix time, ms; null while it is there. Deleted plans are kept for a while. */
  readonly deletedAtMs: number | null
  /** Of the writing that the text comes from. */
  readonly stamp: string
}

/** Where plans are kept. Every method fails with a `DOMException` when the device refuses. */
export interface PlanShelf {
  list(): Promise<readonly ShelfEntry[]>
  /** The plan as in a file; null when there is none. */
  text(id: string): Promise<string | null>
  /** Both together, or neither. */
  put(entry: ShelfEntry, text: string): Promise<void>
  /** Change what is said of a plan; nothing when it is gone. */
  note(id: string, change: Partial<Omit<ShelfEntry, 'id'>>): Promise<void>
  remove(id: string): Promise<void>
}
