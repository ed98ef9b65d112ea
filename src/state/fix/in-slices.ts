/** How long one slice of work may hold the page, ms: half a frame, so that a turning head stays smooth. */
const SLICE_MS = 8
/** A page that is never idle gets to work all the same after this long, ms. */
const LONGEST_WAIT_MS = 120

/**
 * Runs a generator in slices while the page is idle, so that no pointer waits for it.
 * @param signal stops it between two slices; the promise then never resolves
 * @returns what the generator returns
 */
export function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
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
      whenIdle(slice)
    }
    whenIdle(slice)
  })
}

/** Runs all steps without a break; what it returns. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Safari knows no idle callback. */
const whenIdle = (run: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: LONGEST_WAIT_MS })
  else setTimeout(run, 1)
}
