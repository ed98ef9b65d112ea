/** Whether the planner opens without a network on this device. */
export type OfflineState = 'ready' | 'not-yet' | 'cannot'

/**
 * Keep the built planner on this device. A browser that refuses (private windows, no secure context) goes on with the
 * network: nothing else depends on it.
 * @param base folder of the page
 * @returns what came of it
 */
export async function keepOffline(base = import.meta.env.BASE_URL): Promise<OfflineState> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return 'cannot'
  try {
    await navigator.serviceWorker.register(`${base}sw.js`)
    return offlineState()
  } catch (error) {
    console.info('offline: this browser keeps no copy of the planner', error)
    return 'cannot'
  }
}

/** As far as this page knows now. */
export async function offlineState(): Promise<OfflineState> {
  if (!('serviceWorker' in navigator)) return 'cannot'
  const registration = await navigator.serviceWorker.getRegistration()
  if (registration === undefined) return 'cannot'
  return registration.active === null ? 'not-yet' : 'ready'
}
