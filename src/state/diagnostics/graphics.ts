/** What draws the head. */
export interface Graphics {
  readonly webgl: string | null
  readonly vendor: string | null
  readonly renderer: string | null
  readonly maxTexturePx: number | null
}

const NONE: Graphics = { webgl: null, vendor: null, renderer: null, maxTexturePx: null }

/** Asked of a canvas of its own, which is given back at once. All null where there is no WebGL 2. */
export function graphicsOf(document: Document): Graphics {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (!gl) return NONE
  const names = gl.getExtension('WEBGL_debug_renderer_info')
  const text = (what: number): string => String(gl.getParameter(what))
  const found: Graphics = {
    webgl: text(gl.VERSION),
    vendor: text(names?.UNMASKED_VENDOR_WEBGL ?? gl.VENDOR),
    renderer: text(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER),
    maxTexturePx: Number(gl.getParameter(gl.MAX_TEXTURE_SIZE)),
  }
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return found
}
