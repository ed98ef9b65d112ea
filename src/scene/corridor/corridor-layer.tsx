import { useMemo } from 'react'
import type { Head } from '../../head/types.ts'
import type { Corridor } from '../../state/corridor-store.ts'
import { Drawing, useLineUniforms } from '../context/context.tsx'
import { DRAW_ORDER } from '../draw-order.ts'
import { corridorBand, corridorLines } from './corridor-mesh.ts'

interface Props {
  readonly head: Head
  readonly corridor: Corridor
}

/** An expert's courses, and a see-through band round them on the skin. */
export function CorridorLayer({ head, corridor }: Props) {
  const uniforms = useLineUniforms()
  const lines = useMemo(() => corridorLines(corridor, head), [corridor, head])
  const fills = useMemo(() => corridorBand(corridor, head), [corridor, head])
  return (
    <Drawing name="corridor" lines={lines} fills={fills} uniforms={uniforms} order={DRAW_ORDER.zones + 0.2} />
  )
}
