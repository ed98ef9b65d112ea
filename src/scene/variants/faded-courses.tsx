import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { NOMINAL } from '../../anatomy/pick-variant.ts'
import type { TubeStructure } from '../../geometry/anatomy-types.ts'
import { useHead } from '../../state/head-store.ts'
import { structureKey } from '../../state/structure-key.ts'
import { anatomyCovered, systemOf, useView } from '../../state/view-store.ts'
import { DRAW_ORDER } from '../draw-order.ts'
import { notPicked } from '../skin.tsx'
import { geometryOf } from '../structure-geometry.ts'
import { structureMaterial, type StructureHighlight } from '../structure-material.ts'
import { mergeStructures } from '../structure-mesh.ts'
import { otherCourses } from './other-courses.ts'

/** The courses of the compared structure that are not drawn, pale and dashed beside the one that is. */
export function FadedCourses({ highlight }: { readonly highlight: StructureHighlight }) {
  const structures = useHead((state) => state.structures)
  const compared = useView((state) => state.comparedStructure)
  const covered = useView(anatomyCovered)
  const drawn = useView((state) => (compared === null ? NOMINAL : (state.shownVariants[compared] ?? NOMINAL)))
  const tube = structures.find((one) => structureKey(one) === compared)
  const hidden = useView(
    ({ systems, isolatedStructure }) =>
      tube !== undefined && isolatedStructure !== compared && !systems[systemOf(tube.kind)].visible,
  )
  if (covered || hidden || tube === undefined || tube.kind === 'gland') return null
  return <Faded tube={tube} drawn={drawn} highlight={highlight} />
}

interface FadedProps {
  readonly tube: TubeStructure
  /** The variant that is drawn. */
  readonly drawn: string
  readonly highlight: StructureHighlight
}

function Faded({ tube, drawn, highlight }: FadedProps) {
  const invalidate = useThree((state) => state.invalidate)
  const geometry = useMemo(() => {
    const paths = otherCourses(tube, drawn).flatMap((course) => course.paths)
    return geometryOf(mergeStructures([{ ...tube, paths }], () => NO_NUMBER))
  }, [tube, drawn])
  const material = useMemo(
    () => structureMaterial(tube.kind, highlight.uniforms, 'faded'),
    [tube.kind, highlight],
  )
  useEffect(() => () => geometry.dispose(), [geometry])
  useEffect(() => () => material.dispose(), [material])
  useEffect(() => {
    invalidate()
    return () => invalidate()
  }, [invalidate])
  return (
    <mesh
      name="faded-courses"
      geometry={geometry}
      material={material}
      renderOrder={DRAW_ORDER.structures}
      raycast={notPicked}
    />
  )
}

/** It is neither pointed at nor shown alone. */
const NO_NUMBER = -5
