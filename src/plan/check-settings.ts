import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from '../geometry/check-types.ts'
import { alteredRegions } from './altered-regions.ts'
import type { PlanDocument } from './document.ts'

/** What the checker is told of operator, margins and altered regions. */
export const checkSettingsOf = (doc: PlanDocument): CheckSettings => ({
  ...DEFAULT_CHECK_SETTINGS,
  operatorLateralMm: doc.settings.operatorLateralMm,
  operatorDepthMm: doc.settings.operatorDepthMm,
  marginsMm: doc.settings.marginsMm ?? {},
  ...(doc.individual?.history ? { altered: alteredRegions(doc.individual.history) } : {}),
})
