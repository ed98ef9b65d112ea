import { checkContextOf, type PlacedContext } from '../../anatomy/index.ts'
import type { Structure } from '../../geometry/anatomy-types.ts'
import { readyStructures, type CheckedStructure } from '../../geometry/approach.ts'
import type { CheckGround } from '../../geometry/check-plan.ts'
import { indexedSkin } from '../../geometry/skin-index.ts'
import type { Head } from '../../head/types.ts'

/**
 * The ground of `groundOf`, yielding between its parts, so that a page stays alive: the index of the skin, then each
 * structure for itself.
 */
export function* groundSteps(
  head: Head,
  structures: readonly Structure[],
  context: readonly PlacedContext[],
): Generator<void, CheckGround> {
  const skin = indexedSkin(head)
  const ready: CheckedStructure[] = []
  for (const structure of structures) {
    yield
    ready.push(...readyStructures([structure], skin))
  }
  return {
    skin,
    structures: ready,
    cheilia: [head.landmark('cheilion', 'left'), head.landmark('cheilion', 'right')],
    context: checkContextOf(head, context, structures),
  }
}
