import { lazy } from 'react'

/** Fields, tools and values for working on threads: loaded once threads can be judged, so that the first picture does not wait for them. */
export const loadWorkbench = () => import('./workbench.ts')

export const DrawTools = lazy(async () => ({ default: (await loadWorkbench()).DrawTools }))
export const ThreadEditor = lazy(async () => ({ default: (await loadWorkbench()).ThreadEditor }))
export const SymmetryPanel = lazy(async () => ({ default: (await loadWorkbench()).SymmetryPanel }))
export const PointValues = lazy(async () => ({ default: (await loadWorkbench()).PointValues }))
