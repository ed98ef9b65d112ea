/** How long one slice of work may hold the page, ms: half a frame, so that a turning head stays smooth. */
const SLICE_MS = 8
/** A page that is never idle gets to work all the same after this long, ms. */
const LONGEST_WAIT_MS = 120

/**
 * Runs a generator in slices, so that no pointer waits for it.
 * @param signal stops it between two slices; the promise then never resolves
 * @param next when a slice follows the last: once the page is idle, or, for what somebody waits for, after whatever the
 * page has to do just then
 * @returns what the generator returns
 */
export function inSlices<T>(
  steps: Generator<void, T>,
  signal: AbortSignal,
  next: 'idle' | 'soon' = 'idle',
): Promise<T> {
  const later = next === 'idle' ? whenIdle : soon
  return new Promise((resolve, reject) => {
    const slice = (): void => {
      if (signal.aborted) return
      const until = performance.now() + SLICE_MS
      try {
        do {
          const step = steps.next()
          if (step.done) return resolve(step.value)
        } while (performance.now() < until)
      } catch (error) {
        return reject(error)
      }
      later(slice)
    }
    later(slice)
  })
}

/** Runs all steps without a break; what it returns. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const soon = (run: () => void): void => void setTimeout(run, 0)

/** Safari knows no idle callback. */
const whenIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: LONGEST_WAIT_MS })
  else setTimeout(run, 1)
}
