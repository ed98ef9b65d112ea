import { useEffect, useState } from 'react'
import type { CheckGround } from '../../geometry/check-plan.ts'
import type { Side } from '../../geometry/anatomy-types.ts'
import type { Head } from '../../head/types.ts'
import type { PlanDocument } from '../../plan/index.ts'
import type { Placeable } from '../../plan/protocols/place-protocol.ts'
import { useHead } from '../../state/head-store.ts'
import { usePlan } from '../../state/plan-store.ts'
import { previewProtocol, type ProtocolPreview } from '../../state/protocols/preview.ts'

export type Previewed = ProtocolPreview | { readonly error: string } | null

interface Asked {
  readonly protocol: Placeable
  readonly sides: string
  readonly product: string
  readonly doc: PlanDocument
  readonly head: Head | null
  readonly ground: CheckGround | null
}

const isSameAsk = (a: Asked, b: Asked): boolean =>
  a.protocol === b.protocol &&
  a.sides === b.sides &&
  a.product === b.product &&
  a.doc === b.doc &&
  a.head === b.head &&
  a.ground === b.ground

/** The design as it would be placed now; null while that is worked out. It follows plan, head and choice. */
export function usePreview(protocol: Placeable, chosen: readonly Side[], product: string): Previewed {
  const doc = usePlan((state) => state.doc)
  const head = useHead((state) => state.head)
  // None while the plan's own head is on its way: a design for this plan would be judged on the last head.
  const ground = useHead((state) => (state.leaving ? null : state.ground))
  const sides = chosen.join()
  const [shown, setShown] = useState<{ readonly asked: Asked; readonly preview: Previewed } | null>(null)
  useEffect(() => {
    if (head === null || ground === null) return
    const asked: Asked = { protocol, sides, product, doc, head, ground }
    const giveUp = new AbortController()
    const choice = { sides: sides.split(',') as Side[], product }
    void previewProtocol(protocol, choice, { doc, head, ground }, giveUp.signal).then((preview) => {
      if (preview !== 'given up') setShown({ asked, preview })
    })
    return () => giveUp.abort()
  }, [protocol, sides, product, doc, head, ground])
  const asking = { protocol, sides, product, doc, head, ground }
  return shown !== null && isSameAsk(shown.asked, asking) ? shown.preview : null
}
