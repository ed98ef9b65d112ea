import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'

/** Lists and strips follow a drag at most four times a second. */
export const SETTLE_MS = 250

/**
 * A value of a fast store for React, read at most once per `SETTLE_MS`; the last value always arrives.
 * @param selector stable function (declared outside the component); equal results cause no render.
 */
export function useSettled<S, T>(store: StoreApi<S>, selector: (state: S) => T): T {
  const [value, setValue] = useState(() => selector(store.getState()))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let lastMs = -Infinity
    const settle = () => {
      timer = null
      lastMs = performance.now()
      const next = selector(store.getState())
      setValue(() => next)
    }
    settle()
    const stop = store.subscribe(() => {
      if (timer !== null) return
      const waitMs = SETTLE_MS - (performance.now() - lastMs)
      timer = setTimeout(settle, Math.max(0, waitMs))
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [store, selector])
  return value
}
