import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds; follows it. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    useCallback(
      (told) => {
        const list = matchMedia(query)
        list.addEventListener('change', told)
        return () => list.removeEventListener('change', told)
      },
      [query],
    ),
    () => matchMedia(query).matches,
  )
}
