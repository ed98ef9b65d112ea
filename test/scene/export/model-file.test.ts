import { Box3, Mesh, type Object3D } from 'three'
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeModelFile } from '../../../src/scene/export/model-file.ts'
import { assessmentStore } from '../../../src/state/assessment.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { planStore } from '../../../src/state/plan-store.ts'
import { cheekThread, judgedPlan } from '../../ui/support/plan.ts'

interface Loaded {
  readonly root: Object3D
  readonly parts: (name: string) => readonly Object3D[]
}

let loaded: Loaded
let structures: number
let box: Box3

beforeAll(async () => {
  const stop = judgedPlan(cheekThread('t1', 'subcutis'), cheekThread('t2', 'smas', 'right'))
  const { head, structures: placed } = headStore.getState()
  const { byThread, inputs } = assessmentStore.getState()
  const threads = planStore
    .getState()
    .doc.threads.map(({ id }) => ({ input: inputs.get(id)!, result: byThread.get(id)! }))
  const file = await makeModelFile(head!, placed, threads)
  stop()
  structures = placed.length
  box = new Box3().setFromArray(head!.picture.positions)
  const { scene } = await new GLTFLoader().parseAsync(file, '')
  const root = scene.getObjectByName('Threadline')!
  loaded = { root, parts: (name) => root.children.find((part) => part.name === name)!.children }
}, 60_000)

const meshes = (parts: readonly Object3D[]): readonly Mesh[] =>
  parts.flatMap((part) => {
    const found: Mesh[] = []
    part.traverse((one) => one instanceof Mesh && found.push(one))
    return found
  })

describe('the 3D model as a file', () => {
  it('loads back with every structure and thread, each with its name, id and side', () => {
    expect(meshes(loaded.parts('Head'))).toHaveLength(1)
    expect(loaded.parts('Structures')).toHaveLength(structures)
    expect(loaded.parts('Threads')).toHaveLength(2)
    const artery = loaded
      .parts('Structures')
      .find(({ userData }) => userData['id'] === 'facial-artery' && userData['side'] === 'left')!
    expect(artery.userData['kind']).toBe('artery')
    expect(loaded.parts('Threads').map(({ userData }) => [userData['id'], userData['plane']])).toEqual([
      ['t1', 'subcutis'],
      ['t2', 'smas'],
    ])
  })

  it('is in metres, as large as the head', () => {
    loaded.root.updateMatrixWorld(true)
    const skin = new Box3().setFromObject(loaded.root.children.find(({ name }) => name === 'Head')!)
    for (const axis of ['x', 'y', 'z'] as const) {
      expect(skin.min[axis]).toBeCloseTo(box.min[axis] / 1000, 6)
      expect(skin.max[axis]).toBeCloseTo(box.max[axis] / 1000, 6)
    }
  })

  it('has structures and threads within the head', () => {
    const head = new Box3()
      .setFromObject(loaded.root.children.find(({ name }) => name === 'Head')!)
      .expandByScalar(0.002)
    for (const part of [...loaded.parts('Structures'), ...loaded.parts('Threads')]) {
      const own = new Box3().setFromObject(part)
      expect(own.isEmpty(), part.name).toBe(false)
      expect(head.containsBox(own), part.name).toBe(true)
    }
  })

  it('draws closed tubes: every edge of a thread has two triangles', () => {
    for (const { geometry } of meshes(loaded.parts('Threads'))) {
      const index = geometry.getIndex()!
      const edges = new Map<string, number>()
      for (let t = 0; t < index.count; t += 3) {
        for (const [a, b] of [
          [0, 1],
          [1, 2],
          [2, 0],
        ] as const) {
          const key = [index.getX(t + a), index.getX(t + b)].toSorted((x, y) => x - y).join()
          edges.set(key, (edges.get(key) ?? 0) + 1)
        }
      }
      expect([...edges.values()].every((count) => count === 2)).toBe(true)
    }
  })
})
