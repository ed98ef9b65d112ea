import { disclaimer } from '../../report/index.ts'
import { useHead } from '../../state/head-store.ts'

/** What the plan on screen rests on, by the head that is shown, and what it is not for. */
export const useDisclaimer = (): string =>
  useHead(({ head, soundings }) =>
    disclaimer({
      scan: head?.fitted?.fit.kind === 'scan',
      measurements: head?.fitted?.distances.length ?? 0,
      soundings: soundings.filter(({ used }) => used).length,
    }),
  )
