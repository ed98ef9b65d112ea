import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildHead } from '../../../src/head/index.ts'
import { fitTemplateOf } from '../../../src/head/scan/fit-template.ts'
import type { ScanLandmark } from '../../../src/head/scan/scan-types.ts'
import { runScanJob, type ScanReply } from '../../../src/head/scan/scan-jobs.ts'
import { takenFromReply } from '../../../src/head/scan/transfers.ts'
import { SCAN_POINTS, scanPointKey } from '../../../src/head/scan/scan-landmarks.ts'
import { headSettled, keepHead } from '../../../src/state/head-building.ts'
import { headStore } from '../../../src/state/head-store.ts'
import { dispatch, planStore, replacePlan, startWith, undo } from '../../../src/state/plan-store.ts'
import { emptyPlan, setMorph } from '../../../src/plan/index.ts'
import { beginsPlan, unkeptPlan } from '../../../src/state/library/open-plan.ts'
import { acceptFit, keepFaceWithPlan, removeFace } from '../../../src/state/scan/accept-fit.ts'
import { faceShapes, findFace } from '../../../src/state/scan/face-shapes.ts'
import {
  backToUnit,
  cancelScanJob,
  chooseScan,
  chooseUnit,
  confirmAllMarks,
  confirmUnit,
  discardScan,
  hideMark,
  mayFit,
  placeMark,
  runScanJobsIn,
  selectMark,
  startFit,
} from '../../../src/state/scan/scan-session.ts'
import { scanStore } from '../../../src/state/scan/scan-store.ts'
import { hearer, inWorker, JobRefused, type JobRunner } from '../../../src/state/scan/scan-worker-client.ts'
import { objFile } from '../../head/scan/scan-files.ts'
import { scanOf, smoothChange } from '../../head/scan/synthetic.ts'
import { bareStage, headAsset, headBytes } from '../support/stage.ts'

const generic = buildHead(headAsset(), { preset: 'female-45' })
const template = fitTemplateOf(generic)
const scan = scanOf(template, smoothChange(generic.picture.positions, 3), {
  seed: 8,
  rounds: 0,
  unitsPerMm: 0.1,
})
const file = (bytes: ArrayBuffer, name: string): File => new File([bytes], name)
const face = file(objFile(scan.mesh), 'face.obj')

/** Jobs on this very thread; nothing is answered while it is held. A fit is reckoned once for all tests. */
let held: Promise<void> = Promise.resolve()
/** What is proposed: what the planner finds, or these. */
let proposes: 'found' | readonly ScanLandmark[] = []
let fitted: ScanReply | null = null
const onThisThread: JobRunner = (job, progress) => {
  let stop: (reason: JobRefused) => void = () => undefined
  const answer = new Promise<never>((resolve, reject) => {
    stop = reject
    const hear = hearer<never>(resolve, reject, progress)
    const tell = (reply: ScanReply): void => {
      if (job.kind === 'fit' && reply.kind === 'done') fitted = reply
      hear(reply)
    }
    void held.then(() => {
      if (job.kind === 'propose' && proposes !== 'found') return hear({ kind: 'done', answer: proposes })
      if (job.kind === 'fit' && fitted !== null) return hear(fitted)
      return runScanJob(job, tell)
    })
  })
  return { answer, cancel: () => stop(new JobRefused(null)) }
}

/** Answers come only once it is released. */
function hold(): () => Promise<void> {
  let release: () => void = () => undefined
  held = new Promise((resolve) => (release = resolve))
  return async () => {
    release()
    held = Promise.resolve()
    await new Promise((resolve) => setTimeout(resolve))
  }
}

/** The scan, on a device that takes its time to read it. */
function slowFile() {
  let arrive: () => void = () => undefined
  const bytes = new Promise<ArrayBuffer>((resolve) => (arrive = () => resolve(objFile(scan.mesh))))
  const slow = Object.defineProperty(file(new ArrayBuffer(1), 'face.obj'), 'arrayBuffer', {
    value: () => bytes,
  })
  return { file: slow, arrive: () => arrive() }
}

const stage = (): string => scanStore.getState().stage
const faceOfPlan = () => planStore.getState().doc.individual?.face

async function toMarks(): Promise<void> {
  await chooseScan(face)
  confirmUnit()
}

async function toFit(): Promise<void> {
  await toMarks()
  for (const { id, side, at } of scan.landmarks) {
    selectMark(scanPointKey({ id, side }))
    placeMark([at[0] * 10, at[1] * 10, at[2] * 10])
  }
  await vi.waitFor(() => expect(scanStore.getState().proposing).toBe(false), 20_000)
}

describe('a scan of this patient', () => {
  beforeAll(async () => {
    bareStage()
    vi.stubGlobal('fetch', async () => new Response(headBytes()))
    await keepHead('models/face-1.bin')
  }, 60_000)
  beforeEach(() => {
    startWith(emptyPlan())
    faceShapes.setState({ known: new Map(), missing: new Set() })
    runScanJobsIn(onThisThread)
    held = Promise.resolve()
    proposes = []
  })
  afterEach(() => {
    discardScan()
    runScanJobsIn(inWorker)
  })
  afterAll(() => vi.unstubAllGlobals())

  it('is read, and its unit guessed from its size', async () => {
    await chooseScan(face)
    expect(stage()).toBe('unit')
    expect(scanStore.getState().unit).toBe('cm')
  })

  it('that cannot be read is refused in a sentence, and the head stays', async () => {
    const before = headStore.getState().head
    await chooseScan(file(new TextEncoder().encode('Dear doctor').buffer as ArrayBuffer, 'letter.obj'))
    expect(stage()).toBe('choose')
    expect(scanStore.getState().refused).toMatch(/no OBJ scan/)
    expect(headStore.getState().head).toBe(before)
  })

  it('asks for one landmark after the other, and proposes the rest after four', async () => {
    proposes = 'found'
    await toMarks()
    for (const point of SCAN_POINTS.slice(0, 4)) {
      expect(scanStore.getState().current).toBe(scanPointKey(point))
      const { at } = scan.landmarks.find((one) => scanPointKey(one) === scanPointKey(point))!
      placeMark([at[0] * 10, at[1] * 10, at[2] * 10])
    }
    await vi.waitFor(() => expect(scanStore.getState().marks.size).toBe(SCAN_POINTS.length), 20_000)
    expect(mayFit(scanStore.getState())).toBe(false)
    confirmAllMarks()
    expect(mayFit(scanStore.getState())).toBe(true)
  })

  it('may lack the ears', async () => {
    await toFit()
    hideMark('tragion:left')
    expect(scanStore.getState().marks.has('tragion:left')).toBe(false)
    expect(mayFit(scanStore.getState())).toBe(true)
  })

  it('in a wrong unit is refused at the fit, landmarks kept', async () => {
    await chooseScan(face)
    fitted = null
    chooseUnit('inch')
    confirmUnit()
    for (const { id, side, at } of scan.landmarks) {
      selectMark(scanPointKey({ id, side }))
      placeMark([at[0] * 25.4, at[1] * 25.4, at[2] * 25.4])
    }
    await vi.waitFor(() => expect(scanStore.getState().proposing).toBe(false), 20_000)
    await startFit()
    expect(stage()).toBe('marks')
    expect(scanStore.getState().refused).toMatch(/corners of the eyes.*unit/)
    expect(scanStore.getState().marks.size).toBe(SCAN_POINTS.length)
    expect(planStore.getState().doc.individual).toBe(undefined)
  })

  it('can be cancelled in the middle of the fit, and nothing has changed', async () => {
    await toFit()
    const [{ doc }, { head }] = [planStore.getState(), headStore.getState()]
    held = new Promise(() => undefined)
    const fitting = startFit()
    expect(stage()).toBe('fitting')
    cancelScanJob()
    await fitting
    expect(stage()).toBe('marks')
    expect(scanStore.getState().refused).toBe(null)
    expect(planStore.getState().doc).toBe(doc)
    expect(headStore.getState().head).toBe(head)
  })

  it('is given up while the browser itself still reads the file', async () => {
    const slow = slowFile()
    const chosen = chooseScan(slow.file)
    expect(stage()).toBe('reading')
    cancelScanJob()
    expect(stage()).toBe('choose')
    slow.arrive()
    await chosen
    expect(scanStore.getState()).toMatchObject({ stage: 'choose', refused: null, raw: null })
  })

  it('that is too large stays refused when an earlier one arrives after it', async () => {
    const slow = slowFile()
    const chosen = chooseScan(slow.file)
    const large = Object.defineProperty(file(new ArrayBuffer(1), 'large.stl'), 'size', { value: 3e8 })
    await chooseScan(large)
    slow.arrive()
    await chosen
    expect(scanStore.getState()).toMatchObject({ stage: 'choose', fileName: 'large.stl' })
    expect(scanStore.getState().refused).toMatch(/300 MB; at most 250 MB/)
  })

  it('takes no proposals for landmarks that were placed in another unit', async () => {
    proposes = scan.landmarks
    await toMarks()
    const release = hold()
    for (const { id, side, at } of scan.landmarks.slice(0, 4)) {
      selectMark(scanPointKey({ id, side }))
      placeMark([at[0] * 10, at[1] * 10, at[2] * 10])
    }
    expect(scanStore.getState().proposing).toBe(true)
    backToUnit()
    chooseUnit('mm')
    confirmUnit()
    await release()
    expect(scanStore.getState()).toMatchObject({ stage: 'marks', proposing: false, refused: null })
    expect(scanStore.getState().marks.size).toBe(0)
  })

  it('is not taken once the head has changed since its fit began', async () => {
    await toFit()
    await startFit()
    dispatch('Age', (doc) => setMorph(doc, 'jowl', 0.5))
    await acceptFit(true, 'Use scanned face', '')
    expect(faceOfPlan()).toBe(undefined)
    expect(stage()).toBe('marks')
    expect(scanStore.getState().refused).toMatch(/head was changed.*Fit it again/)
  })

  it('is put away when another plan is opened, and never comes into that one', async () => {
    const openAnother = (): void => {
      const other = emptyPlan('Another patient')
      beginsPlan(other, unkeptPlan())
      replacePlan(other)
    }
    await toFit()
    const release = hold()
    const fitting = startFit()
    openAnother()
    await release()
    await fitting
    expect(scanStore.getState()).toMatchObject({ stage: 'choose', fit: null, mesh: null })
    expect(scanStore.getState().refused).toMatch(/Another plan was opened/)

    await toFit()
    await startFit()
    openAnother()
    await acceptFit(true, 'Use scanned face', '')
    expect(faceOfPlan()).toBe(undefined)
    expect(stage()).toBe('choose')
  })

  it('taken twice in a hurry is one step', async () => {
    await toFit()
    await startFit()
    await Promise.all([1, 2].map(() => acceptFit(true, 'Use scanned face', '')))
    expect(faceOfPlan()).not.toBe(undefined)
    undo()
    expect(planStore.getState().undoLabel).toBe(null)
  })

  it('once taken makes the head, in one step that undo takes back; its shape goes into the plan only when asked', async () => {
    await toFit()
    const before = headStore.getState().head
    await startFit()
    expect(stage()).toBe('fitted')
    expect(headStore.getState().head).toBe(before)
    await acceptFit(true, 'Use scanned face', '')
    await headSettled()
    expect(headStore.getState().head!.fitted?.fit.kind).toBe('scan')
    expect(stage()).toBe('choose')
    const shape = faceOfPlan()!.displacement
    expect(shape).toEqual(expect.any(String))
    undo()
    expect(headStore.getState().head!.fitted).toBe(null)
    expect(planStore.getState().undoLabel).toBe(null)
    // back to it, and back to the generic face by hand
    startWith({
      ...emptyPlan(),
      individual: { face: { id: 'x', medianMm: 1, p95Mm: 2, displacement: shape } },
    })
    await headSettled()
    expect(headStore.getState().head!.fitted?.fit.kind).toBe('scan')
    removeFace('Remove')
    expect(faceOfPlan()).toBe(undefined)
  }, 60_000)

  it('leaves its shape in the plan where the device keeps nothing', async () => {
    await toFit()
    await startFit()
    await acceptFit(false, 'Use scanned face', 'not kept')
    expect(faceOfPlan()!.displacement).toEqual(expect.any(String))
    await keepFaceWithPlan(false, 'Leave out')
    expect(faceOfPlan()!.displacement).toEqual(expect.any(String))
  })
})

describe('a job in a worker', () => {
  afterEach(() => vi.unstubAllGlobals())

  /** A worker that keeps what it is sent. */
  const stubWorker = (post: (message: unknown, transfer: readonly unknown[]) => void) => {
    const ended = vi.fn()
    vi.stubGlobal(
      'Worker',
      class extends EventTarget {
        postMessage = post
        terminate = ended
      },
    )
    return ended
  }
  const read = (bytes: ArrayBuffer) => inWorker({ kind: 'read', bytes, fileName: 'face.obj' })

  it('takes over the bytes of the file, and ends with its answer or when cancelled', async () => {
    const post = vi.fn()
    const ended = stubWorker(post)
    const bytes = new ArrayBuffer(8)
    const job = read(bytes)
    expect(post.mock.calls[0]![1]).toEqual([bytes])
    job.cancel()
    await expect(job.answer).rejects.toMatchObject({ sentence: null })
    expect(ended).toHaveBeenCalledOnce()
  })

  it('that the device has no memory for is refused in a sentence', async () => {
    stubWorker(() => {
      throw new DOMException('Data cannot be cloned, out of memory.', 'DataCloneError')
    })
    await expect(read(new ArrayBuffer(8)).answer).rejects.toMatchObject({
      sentence: expect.stringMatching(/not enough memory/),
    })
  })

  it('hands over the surface that it read, not a copy', async () => {
    const replies: ScanReply[] = []
    await runScanJob({ kind: 'read', bytes: objFile(scan.mesh), fileName: 'f.obj' }, (reply) =>
      replies.push(reply),
    )
    const [reply] = replies
    if (reply?.kind !== 'done' || !('mesh' in reply.answer)) throw new Error('not read')
    const { positions, triangles } = reply.answer.mesh
    expect(takenFromReply(reply)).toEqual([positions.buffer, triangles.buffer])
    expect(positions.byteLength).toBe(positions.buffer.byteLength)
  })
})

describe('a plan that only names a face', () => {
  it('is shown on the generic head where this device does not have the face, and that is known', async () => {
    bareStage()
    faceShapes.setState({ known: new Map(), missing: new Set() })
    const doc = { ...emptyPlan(), individual: { face: { id: 'elsewhere', medianMm: 1, p95Mm: 2 } } }
    expect(await findFace(doc)).toBe(false)
    expect(faceShapes.getState().missing.has('elsewhere')).toBe(true)
  })
})
