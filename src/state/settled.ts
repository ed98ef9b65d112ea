import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'

/** Lists and strips follow a drag at most four times a second. */
export const SETTLE_MS = 250

/**
 * A value of a fast store for React, read at most once per `SETTLE_MS`; the last value always arrives.
 * All readers of a store are told in the same moment, so that they render together.
 * @param selector stable function (declared outside the component); equal results cause no render.
 */
export function useSettled<S, T>(store: StoreApi<S>, selector: (state: S) => T): T {
  const [value, setValue] = useState(() => selector(store.getState()))
  useEffect(() => {
    const read = (): void => {
      const next = selector(store.getState())
      setValue(() => next)
    }
    read()
    return pulseOf(store).join(read)
  }, [store, selector])
  return value
}

const pulses = new WeakMap<object, Pulse>()

function pulseOf(store: StoreApi<unknown>): Pulse {
  const known = pulses.get(store)
  if (known !== undefined) return known
  const made = new Pulse(store)
  pulses.set(store, made)
  return made
}

/** Passes on the changes of one store, first at once and then no more often than `SETTLE_MS`. */
class Pulse {
  readonly #store: StoreApi<unknown>
  readonly #readers = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #lastMs = -Infinity
  #stop: (() => void) | null = null

  constructor(store: StoreApi<unknown>) {
    this.#store = store
  }

  join(read: () => void): () => void {
    this.#readers.add(read)
    this.#stop ??= this.#store.subscribe(this.#changed)
    return () => {
      this.#readers.delete(read)
      if (this.#readers.size > 0) return
      this.#stop?.()
      this.#stop = null
      if (this.#timer !== null) clearTimeout(this.#timer)
      this.#timer = null
    }
  }

  readonly #changed = (): void => {
    if (this.#timer !== null) return
    const waitMs = SETTLE_MS - (performance.now() - this.#lastMs)
    this.#timer = setTimeout(this.#beat, Math.max(0, waitMs))
  }

  readonly #beat = (): void => {
    this.#timer = null
    this.#lastMs = performance.now()
    for (const read of this.#readers) read()
  }
}
