import { readTourJson } from './read-tour.ts'
import type { Tour } from './tour.ts'
import facialArtery from './data/facial-artery.json' with { type: 'json' }
import marginalMandibular from './data/marginal-mandibular.json' with { type: 'json' }
import neck from './data/neck-great-auricular.json' with { type: 'json' }
import parotidDuct from './data/parotid-duct.json' with { type: 'json' }
import seckelZones from './data/seckel-zones.json' with { type: 'json' }
import templeWindow from './data/temple-window.json' with { type: 'json' }
import temporalBranch from './data/temporal-branch.json' with { type: 'json' }
import tooShallow from './data/too-shallow-too-deep.json' with { type: 'json' }

/**
 * The tours that come with the planner, in the order they are best walked.
 * @throws Error when one of the files does not read: a fault of ours, which a test finds
 */
export const SHIPPED_TOURS: readonly Tour[] = [
  tooShallow,
  seckelZones,
  temporalBranch,
  marginalMandibular,
  facialArtery,
  parotidDuct,
  templeWindow,
  neck,
].map((json) => {
  const read = readTourJson(json)
  if (!read.ok) throw new Error(`${json.id}: ${read.error.message}`)
  return read.value
})
