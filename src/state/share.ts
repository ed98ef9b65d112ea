import { planLink } from '../plan/link.ts'
import { ownPlan } from './plan-store.ts'

/**
 * The address that opens this plan on any device. The plan stands behind `#`, which is sent to no server.
 * @param words take along what was typed: names and reasons
 */
export async function shareAddress(words: boolean): Promise<string> {
  const { origin, pathname } = location
  return origin + pathname + (await planLink(ownPlan(), { words }))
}
