import type { Finding } from './check-types.ts'
import { plainFinding } from './finding.ts'
import { DERMIS_LARGEST_PRODUCT_SHARE } from './limits.ts'
import { roundMm } from './messages.ts'
import { PLANE_NAMES } from './planes.ts'
import type { PassRun, ThreadRun } from './thread-run.ts'

/** Whether the product fits its plane and the length of the run. */
export function productFindings(run: ThreadRun): Finding[] {
  return run.passes.flatMap((pass) => [
    ...planeFinding(run, pass),
    ...tooThickFinding(run, pass),
    ...lengthFinding(run, pass),
  ])
}

const ends = (
  pass: PassRun,
): { from: PassRun['path']['samples'][number]; to: PassRun['path']['samples'][number] } => ({
  from: pass.path.samples[0]!,
  to: pass.path.samples.at(-1)!,
})

/** A product in a plane it is not made for; with barbs in the dermis it is a danger. */
function planeFinding(run: ThreadRun, pass: PassRun): Finding[] {
  const { product } = run.thread
  const wrong = pass.path.samples.find((sample) => !product.planes.includes(sample.plane))
  if (!wrong) return []
  const barbs = product.form === 'barbed' || product.form === 'cones'
  return [
    plainFinding({
      code: 'product-plane',
      severity: wrong.plane === 'dermis' && barbs ? 'danger' : 'caution',
      pass: pass.index,
      ...ends(pass),
      worst: wrong,
      message: `${product.name} does not belong in this plane: ${PLANE_NAMES[wrong.plane].toLowerCase()}`,
    }),
  ]
}

function tooThickFinding(run: ThreadRun, pass: PassRun): Finding[] {
  const thick = run.radiusMm * 2
  const { samples } = pass.path
  const room = samples.map((sample, i) =>
    sample.plane === 'dermis' && pass.stacks[i]
      ? pass.stacks[i].dermisMm * DERMIS_LARGEST_PRODUCT_SHARE
      : Infinity,
  )
  const worst = room.indexOf(Math.min(...room))
  const limit = room[worst]
  if (limit === undefined || thick <= limit) return []
  return [
    plainFinding({
      code: 'product-plane',
      severity: 'caution',
      pass: pass.index,
      ...ends(pass),
      worst: samples[worst]!,
      value: thick,
      limit,
      message: `${run.thread.product.name} (${thick.toFixed(2)} mm) is thicker than 60 % of the dermis here`,
    }),
  ]
}

function lengthFinding(run: ThreadRun, pass: PassRun): Finding[] {
  const { product } = run.thread
  const lengthMm = pass.path.samples.at(-1)!.sMm
  const span = { pass: pass.index, ...ends(pass), worst: pass.path.samples.at(-1)!, value: lengthMm }
  if (product.usableLengthMm !== null && lengthMm > product.usableLengthMm) {
    const message = `The run (${roundMm(lengthMm)} mm) is longer than ${product.name} reaches (${roundMm(product.usableLengthMm)} mm)`
    return [
      plainFinding({
        code: 'wrong-length',
        severity: 'caution',
        ...span,
        limit: product.usableLengthMm,
        message,
      }),
    ]
  }
  if (product.minLengthMm !== null && lengthMm < product.minLengthMm) {
    const message = `The run (${roundMm(lengthMm)} mm) is shorter than ${product.name} needs (${roundMm(product.minLengthMm)} mm): barbs or cones stay unused`
    return [
      plainFinding({
        code: 'wrong-length',
        severity: 'caution',
        ...span,
        limit: product.minLengthMm,
        message,
        ...(product.minLengthSource ? { source: product.minLengthSource } : {}),
      }),
    ]
  }
  return []
}
