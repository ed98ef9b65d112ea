import { REGION_IDS } from '../../geometry/skin.ts'
import type { HistoryFlag } from '../../plan/individual.ts'
import { listWords } from '../../report/index.ts'
import { PATIENT_TEXTS } from '../texts/patient.ts'

const T = PATIENT_TEXTS.history

/** Altered regions, one line for each cause and side: `Facelift: cheek and jawline, patient's left`. */
export function historyLines(flags: readonly HistoryFlag[]): readonly string[] {
  const groups = new Map<string, HistoryFlag[]>()
  for (const flag of flags) {
    const key = `${flag.kind} ${flag.side}`
    groups.set(key, [...(groups.get(key) ?? []), flag])
  }
  return [...groups.values()].map((own) => {
    const [{ kind, side }] = own as [HistoryFlag]
    const regions = REGION_IDS.filter((id) => own.some(({ region }) => region === id))
    const names = listWords(regions.map((id) => T.regionNames[id].toLowerCase()))
    return `${T.kinds[kind]}: ${names}, ${PATIENT_TEXTS.sides[side].toLowerCase()}`
  })
}
