/** Something that went wrong and was not the user's doing. */
export interface LoggedError {
  readonly atMs: number
  /** Where it was caught, e.g. `page`, `panel`. */
  readonly where: string
  readonly error: unknown
}

const MOST = 20
const log: LoggedError[] = []

/** The last errors, oldest first. Kept in this tab only, and sent nowhere. */
export const lastErrors = (): readonly LoggedError[] => log

export function noteError(where: string, error: unknown): void {
  log.push({ atMs: Date.now(), where, error })
  if (log.length > MOST) log.shift()
}

/** Note what nothing else has caught. */
export function watchErrors(): void {
  window.addEventListener('error', ({ error, message }) => noteError('page', error ?? message))
  window.addEventListener('unhandledrejection', ({ reason }) => noteError('promise', reason))
}
