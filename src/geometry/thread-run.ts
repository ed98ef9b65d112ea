import type { PassPath, PathSample, ThreadInput } from './check-types.ts'
import { chunkLine, type ChunkedLine } from './box.ts'
import { buildPasses, type PassAim } from './pass-path.ts'
import type { Plane } from './planes.ts'
import type { LayerStack, SkinSurface, SkinZones } from './skin.ts'

/** One pass with everything that judgement reads at its samples. */
export interface PassRun {
  readonly index: number
  readonly path: PassPath
  readonly aims: readonly PassAim[]
  readonly stacks: readonly (LayerStack | null)[]
  readonly zones: readonly SkinZones[]
  readonly line: ChunkedLine
  /** The same for the path held to the bend radius; null where it is the same path. */
  readonly stiff: {
    readonly samples: readonly PathSample[]
    readonly stacks: readonly (LayerStack | null)[]
    readonly line: ChunkedLine
  } | null
}

/** The plane at a sample, and the one that the thread changes from or to there. */
export function planesAt(pass: PassRun, index: number): readonly Plane[] {
  const { plane } = pass.path.samples[index]!
  const { otherPlane } = pass.aims[index]!
  return otherPlane ? [plane, otherPlane] : [plane]
}

/** A thread laid into the head: its passes, or why there is none. */
export interface ThreadRun {
  readonly thread: ThreadInput
  readonly radiusMm: number
  readonly passes: readonly PassRun[]
  /** One sentence per pass that could not be laid. */
  readonly failures: readonly { readonly pass: number; readonly message: string }[]
}

export function runThread(thread: ThreadInput, skin: SkinSurface): ThreadRun {
  const built = buildPasses(thread, skin)
  const passes: PassRun[] = []
  const failures: { pass: number; message: string }[] = []
  built.forEach((result, index) => {
    if (!result.ok) {
      failures.push({ pass: index, message: result.message })
      return
    }
    const { path, aims } = result.pass
    const stackOf = (sample: PathSample): LayerStack | null => skin.layersAt(sample.skin)
    passes.push({
      index,
      path,
      aims,
      stacks: path.samples.map(stackOf),
      zones: path.samples.map((sample) => skin.zonesAt(sample.skin)),
      line: chunkLine(path.samples.map((sample) => sample.at)),
      stiff: path.stiffened && {
        samples: path.stiffened.samples,
        stacks: path.stiffened.samples.map(stackOf),
        line: chunkLine(path.stiffened.samples.map((sample) => sample.at)),
      },
    })
  })
  return { thread, radiusMm: thread.product.outerDiameterMm / 2, passes, failures }
}
