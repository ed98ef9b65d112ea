import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshLambertMaterial,
  OrthographicCamera,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three'
import type { Head } from '../../head/types.ts'
import type { HistoryFlag } from '../../plan/individual.ts'
import { unseenOf } from '../../state/individual/doubt-store.ts'
import type { PrintView, PrintViewMaker } from '../../state/print-views.ts'
import { doubtGeometry } from '../skin-map/doubt-geometry.ts'
import { doubtMaterial } from '../skin-map/doubt-material.ts'
import { doubtMesh } from '../skin-map/doubt-mesh.ts'
import { frameOf } from '../standard-views.ts'
import { vertexNormals } from '../structure-mesh.ts'
import { hasWebGl } from '../webgl-support.ts'
import { printFrame, type PrintFrame } from './print-frame.ts'

/** Dots per mm of the head: 220 mm tall are 880 dots, sharp at half a sheet. */
const PX_PER_MM = 4
/** The camera stands this far off, mm; without perspective it changes nothing but what is cut. */
const CAMERA_MM = 600

/** From line to line of the hatching, mm of the head. */
const HATCH_MM = 3

/** Light ink: paper white skin with grey shade, darker lips, brows and hair. */
const PAPER = new Color(0.94, 0.94, 0.94)
const INK: Readonly<Record<'lips' | 'brows' | 'scalp', number>> = { lips: 0.16, brows: 0.34, scalp: 0.13 }

/** Pale pictures of a head on nothing, drawn apart from what is on screen, whatever the doctor looks at there. */
export const makePrintViews: PrintViewMaker = async (head, views, history) => {
  const frame = frameOf(head)
  const frames = views.map((view) => ({ view, frame: printFrame(frame, view) }))
  if (!hasWebGl()) return frames.map(({ view, frame: one }) => viewOf(view, one, null))
  const renderer = new WebGLRenderer({ antialias: true, alpha: true, preserveDrawingBuffer: true })
  const stage = paperHead(head, history)
  try {
    return frames.map(({ view, frame: one }) => viewOf(view, one, drawn(renderer, stage.scene, one)))
  } finally {
    stage.dispose()
    renderer.dispose()
    renderer.forceContextLoss()
  }
}

const viewOf = (view: PrintView['view'], frame: PrintFrame, url: string | null): PrintView => ({
  view,
  url,
  widthMm: frame.widthMm,
  heightMm: frame.heightMm,
  towards: frame.towards,
  place: frame.place,
})

function drawn(renderer: WebGLRenderer, scene: Scene, frame: PrintFrame): string {
  const { towards, up, centre, widthMm, heightMm } = frame
  const [x, y] = [widthMm / 2, heightMm / 2]
  const camera = new OrthographicCamera(-x, x, y, -y, 1, 2 * CAMERA_MM)
  camera.position.set(...centre).addScaledVector(new Vector3(...towards), CAMERA_MM)
  camera.up.set(...up)
  camera.lookAt(...centre)
  // the light stands by the eye, so that every side is shaded alike
  const lamp = scene.getObjectByName('lamp')!
  lamp.position.copy(camera.position).addScaledVector(camera.up, CAMERA_MM / 2)
  renderer.setPixelRatio(1)
  renderer.setSize(Math.round(widthMm * PX_PER_MM), Math.round(heightMm * PX_PER_MM), false)
  renderer.render(scene, camera)
  return renderer.domElement.toDataURL('image/png')
}

interface Stage {
  readonly scene: Scene
  dispose(): void
}

function paperHead(head: Head, history: readonly HistoryFlag[]): Stage {
  const { picture } = head
  const skin = new BufferGeometry()
  skin.setAttribute('position', new BufferAttribute(picture.positions, 3))
  skin.setAttribute('normal', new BufferAttribute(picture.normals, 3))
  skin.setAttribute('color', new BufferAttribute(paperColours(head), 3))
  skin.setIndex(new BufferAttribute(picture.triangles, 1))
  const paper = new MeshLambertMaterial({ vertexColors: true })
  const white = new MeshLambertMaterial({ color: PAPER })
  const eyes = picture.eyes.map(({ positions, triangles }) => {
    const eye = new BufferGeometry()
    eye.setAttribute('position', new BufferAttribute(positions, 3))
    eye.setAttribute('normal', new BufferAttribute(vertexNormals(positions, triangles), 3))
    eye.setIndex(new BufferAttribute(triangles, 1))
    return eye
  })
  const doubt = doubtGeometry(doubtMesh(head, history, unseenOf(head)))
  const hatching = doubtMaterial(PX_PER_MM * HATCH_MM).material
  const lamp = new DirectionalLight(0xffffff, 1.5)
  lamp.name = 'lamp'
  const scene = new Scene()
  scene.add(new Mesh(skin, paper), ...eyes.map((eye) => new Mesh(eye, white)))
  const hatched = new Mesh(doubt, hatching)
  hatched.renderOrder = 1
  scene.add(hatched, lamp, new HemisphereLight(0xffffff, 0xb8b8b8, 1.9))
  return {
    scene,
    dispose() {
      for (const geometry of [skin, doubt, ...eyes]) geometry.dispose()
      for (const material of [paper, white, hatching]) material.dispose()
    },
  }
}

function paperColours({ picture }: Head): Float32Array {
  const count = picture.positions.length / 3
  const colours = new Float32Array(count * 3)
  for (let v = 0; v < count; v++) {
    let light = 1
    for (const [mask, ink] of Object.entries(INK) as [keyof typeof INK, number][])
      light *= 1 - ink * picture.masks[mask][v]!
    PAPER.clone()
      .multiplyScalar(light)
      .toArray(colours, v * 3)
  }
  return colours
}
