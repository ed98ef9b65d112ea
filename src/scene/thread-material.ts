import {
  AlwaysStencilFunc,
  Color,
  EqualStencilFunc,
  KeepStencilOp,
  ReplaceStencilOp,
  ShaderMaterial,
  type IUniform,
} from 'three'
import { SEVERITIES } from '../geometry/check-types.ts'
import { SEVERITY_STYLE } from '../state/severity-style.ts'
import { THREAD_FRAGMENT, THREAD_VERTEX, TRACK_FRAGMENT } from './thread-shader.ts'

/** Threads up to this far under the skin, seen at a slant, show through it, mm. */
const SEEN_THROUGH_MM = 16
/** The pen line wins over the skin it lies on, not over a fold in front of it, mm. */
const TRACK_NEARER_MM = 1.2
/** One plain colour for threads whose verdict is not shown (Present, Teach). */
export const PLAIN_COLOR = '#0f8f93'
/** The same for threads that somebody draws unaided, or that wait for their verdict: far from the hue of "no conflict found". */
export const SILENT_COLOR = '#3448a8'

/** Shared by both passes: change a value here and both follow. */
export interface ThreadUniforms {
  readonly uColors: IUniform<Color[]>
  readonly uPlainColor: IUniform<Color>
  /** mm per px at 1 mm of depth; 0 for an orthographic camera. */
  readonly uMmPerPxByDepth: IUniform<number>
  /** mm per px of an orthographic camera; 0 for a perspective one. */
  readonly uMmPerPx: IUniform<number>
  /** Stretches the pattern so that it stays readable from afar. */
  readonly uPatternScale: IUniform<number>
  /** Index of the selected thread; -1 for none. */
  readonly uSelected: IUniform<number>
  /** Index of a thread drawn elsewhere for now; -1 for none. */
  readonly uHidden: IUniform<number>
  /** 1: no severity is shown. */
  readonly uPlain: IUniform<number>
}

export const threadUniforms = (): ThreadUniforms => ({
  uColors: { value: SEVERITIES.map((severity) => new Color(SEVERITY_STYLE[severity].colorScene)) },
  uPlainColor: { value: new Color(PLAIN_COLOR) },
  uMmPerPxByDepth: { value: 0 },
  uMmPerPx: { value: 0.25 },
  uPatternScale: { value: 1 },
  uSelected: { value: -1 },
  uHidden: { value: -1 },
  uPlain: { value: 0 },
})

export interface ThreadMaterials {
  /** Drawn before the skin at its true depth among the structures; marks its pixels. */
  readonly below: ShaderMaterial
  /** Drawn after the skin: the marked pixels again where only skin lies in front. */
  readonly through: ShaderMaterial
  /** The pen line on the skin: hidden by what lies in front of it, like the skin itself. */
  readonly track: ShaderMaterial
}

/**
 * Two passes, so that skin never hides a thread and a vessel above it always does: `below` marks in the
 * stencil what the structures leave visible, `through` paints only that, with its depth drawn nearer by the
 * thickness of what lies over a thread.
 */
export function threadMaterials(shared: ThreadUniforms): ThreadMaterials {
  const program = { vertexShader: THREAD_VERTEX, fragmentShader: THREAD_FRAGMENT, toneMapped: false }
  const below = new ShaderMaterial({
    ...program,
    uniforms: { ...shared, uNearerMm: { value: 0 }, uAlpha: { value: 1 } },
    stencilWrite: true,
    stencilRef: 1,
    stencilFunc: AlwaysStencilFunc,
    stencilZPass: ReplaceStencilOp,
    stencilFail: KeepStencilOp,
    stencilZFail: KeepStencilOp,
  })
  const through = new ShaderMaterial({
    ...program,
    uniforms: { ...shared, uNearerMm: { value: SEEN_THROUGH_MM }, uAlpha: { value: 0.92 } },
    transparent: true,
    depthWrite: false,
    stencilWrite: true,
    stencilRef: 1,
    stencilFunc: EqualStencilFunc,
    stencilZPass: KeepStencilOp,
    stencilFail: KeepStencilOp,
    stencilZFail: KeepStencilOp,
  })
  const track = new ShaderMaterial({
    vertexShader: THREAD_VERTEX,
    fragmentShader: TRACK_FRAGMENT,
    toneMapped: false,
    transparent: true,
    depthWrite: false,
    uniforms: { ...shared, uNearerMm: { value: TRACK_NEARER_MM } },
  })
  return { below, through, track }
}
