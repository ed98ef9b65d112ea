import { create } from '@react-three/test-renderer'
import type { Mesh, ShaderMaterial } from 'three'
import { beforeAll, describe, expect, it } from 'vitest'
import { findFix } from '../../../src/plan/fix/find-fix.ts'
import { FixGhost } from '../../../src/scene/fix/fix-ghost.tsx'
import { ThreadSet } from '../../../src/scene/thread-set.ts'
import { planWith, thread } from '../../plan/support/plans.ts'
import { readyStage, stageHead } from '../../state/support/stage.ts'

/** Built before any test is timed. */
beforeAll(() => void stageHead(), 120_000)

describe('the ghost of a fix', () => {
  it('is drawn like a thread, rimmed in white, and never picked', async () => {
    const { head, ground } = readyStage()
    const shallow = thread('t1', {
      passes: [
        [
          { landmark: 'tragion', side: 'left', mm: { anterior: 20, superior: -8 }, depthMm: 1.2 },
          { landmark: 'cheilion', side: 'left', mm: { lateral: 26, superior: -2 }, depthMm: 1.2 },
        ],
      ],
    })
    const fix = findFix(planWith(shallow), 't1', { head, ground })
    if (!fix.ok) throw new Error(fix.error.message)
    const set = new ThreadSet()
    const rendered = await create(<FixGhost set={set} fix={fix.value} />)
    const drawn = rendered.scene
      .findAll(({ instance }) => ['fix', 'fix-below'].includes(instance.name))
      .map(({ instance }) => instance as Mesh)
    expect(drawn).toHaveLength(2)
    for (const mesh of drawn) {
      expect(mesh.geometry.drawRange.count).toBeGreaterThan(100)
      const { fragmentShader } = mesh.material as ShaderMaterial
      expect(fragmentShader).toContain('vec3 ink = vec3(0.97);')
      expect(fragmentShader).not.toBe(set.materials.through.fragmentShader)
      expect(mesh.raycast.toString()).not.toContain('intersect')
    }
    await rendered.unmount()
    set.dispose()
  })
})
