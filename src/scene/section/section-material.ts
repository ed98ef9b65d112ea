import { AlwaysStencilFunc, DoubleSide, InvertStencilOp, MeshBasicMaterial, NotEqualStencilFunc } from 'three'

/** Bits of the stencil: inside the head, inside a gland. */
const HEAD_BIT = 1
const GLAND_BIT = 2
/** Seen through, what matters stays denser than the tissue round it. */
const BODIES_DENSER = 0.4

export interface SectionMaterials {
  readonly headFan: MeshBasicMaterial
  readonly headFace: MeshBasicMaterial
  readonly glandFan: MeshBasicMaterial
  readonly glandFace: MeshBasicMaterial
  readonly bodies: MeshBasicMaterial
  /** 0..1: that of the skin. */
  setOpacity(opacity: number): void
  dispose(): void
}

/** What the face of a cut is drawn with: shapes are marked in the stencil by their fans, then painted. */
export function sectionMaterials(): SectionMaterials {
  const headFan = fanMaterial(HEAD_BIT)
  const headFace = faceMaterial(HEAD_BIT)
  const glandFan = fanMaterial(GLAND_BIT)
  const glandFace = faceMaterial(GLAND_BIT)
  const bodies = faceMaterial(null)
  const all = [headFan, headFace, glandFan, glandFace, bodies]
  return {
    headFan,
    headFace,
    glandFan,
    glandFace,
    bodies,
    setOpacity(opacity) {
      for (const material of all) setThrough(material, opacity < 1)
      for (const face of [headFace, glandFace]) {
        face.opacity = opacity
        face.depthWrite = opacity >= 1
      }
      bodies.opacity = Math.min(1, opacity + BODIES_DENSER)
    },
    dispose() {
      for (const material of all) material.dispose()
    },
  }
}

function setThrough(material: MeshBasicMaterial, through: boolean): void {
  if (material.transparent === through) return
  material.transparent = through
  material.needsUpdate = true
}

/** Turns a bit of the stencil over and over: what lies under an odd number of its triangles is inside. */
function fanMaterial(bit: number): MeshBasicMaterial {
  const material = new MeshBasicMaterial({
    colorWrite: false,
    depthWrite: false,
    depthTest: false,
    side: DoubleSide,
  })
  material.forceSinglePass = true
  material.stencilWrite = true
  material.stencilWriteMask = bit
  material.stencilFunc = AlwaysStencilFunc
  material.stencilZPass = InvertStencilOp
  return material
}

/** Paints what is inside; all, where no bit is given. */
function faceMaterial(bit: number | null): MeshBasicMaterial {
  const material = new MeshBasicMaterial({ vertexColors: true, side: DoubleSide, toneMapped: false })
  material.forceSinglePass = true
  if (bit === null) return material
  material.stencilWrite = true
  material.stencilWriteMask = 0
  material.stencilFuncMask = bit
  material.stencilFunc = NotEqualStencilFunc
  material.stencilRef = 0
  return material
}
