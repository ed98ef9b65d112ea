import type { Structure } from '../../geometry/anatomy-types.ts'
import { structureKey } from '../../state/structure-key.ts'
import { setView, useView, viewStore } from '../../state/view-store.ts'
import { Button } from '../../ui/kit/button.tsx'
import { flyTo } from '../../ui/structures/structure-frame.ts'
import { variantRows } from '../../ui/structures/variant-rows.ts'
import { EXPLORE_TEXTS as T } from './explore-texts.ts'

/** The skin is a breath over the courses that are compared. */
const COMPARED_OPACITY = 0.3

/** The courses of one structure in one picture, with all else faded; not there for one that has a single course. */
export function CompareCourses({ structure }: { readonly structure: Structure }) {
  const key = structureKey(structure)
  const on = useView(
    ({ isolatedStructure, comparedStructure }) => isolatedStructure === key && comparedStructure === key,
  )
  const count = variantRows(structure).length
  if (count === 0) return null
  const compare = (): void => {
    const { skinOpacity } = viewStore.getState()
    setView({
      isolatedStructure: key,
      comparedStructure: key,
      peel: 'skin',
      skinOpacity: Math.min(skinOpacity, COMPARED_OPACITY),
    })
    flyTo(key, 0)
  }
  return (
    <Button
      look="plain"
      aria-pressed={on}
      onClick={() => (on ? setView({ isolatedStructure: null, comparedStructure: null }) : compare())}
    >
      {T.compare(count)}
    </Button>
  )
}
