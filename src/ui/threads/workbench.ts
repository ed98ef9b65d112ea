export { DrawTools } from '../tools/draw-tools.tsx'
export { PointValues } from './point-values.tsx'
export { SymmetryPanel } from './symmetry-panel.tsx'
export { ThreadEditor } from './thread-editor.tsx'
