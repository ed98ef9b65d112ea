import { registerCommands, type Command } from './command-registry.ts'
import { cancelGesture } from './drag-point.ts'
import { finishDrawing, startDrawing } from './draw-thread.ts'
import { openPlanDialog, savePlanFile } from './files.ts'
import { frameSelection } from './frame-selection.ts'
import { gestureNow } from './gesture-store.ts'
import { headStore } from './head-store.ts'
import { planStore, redo, undo } from './plan-store.ts'
import { deleteSelected, mirrorSelected } from './thread-actions.ts'
import { lookFrom, selectThread, setView, viewStore, type ViewName } from './view-store.ts'

const always = (): boolean => true
const headReady = (): boolean => headStore.getState().head !== null
const idle = (): boolean => gestureNow().kind === 'idle'
const threadSelected = (): boolean => viewStore.getState().selectedThread !== null && idle()

const VIEW_KEYS: Readonly<Record<ViewName, readonly string[]>> = {
  Anterior: ['a'],
  Posterior: ['p'],
  "Patient's left": ['l'],
  "Patient's right": ['r'],
  Superior: ['s'],
  Inferior: ['i'],
  'Left oblique': ['3', 'shift+l'],
  'Right oblique': ['4', 'shift+r'],
}

const VIEW_WORDS: Readonly<Partial<Record<ViewName, string>>> = {
  Anterior: 'front',
  Posterior: 'back',
  Superior: 'above top',
  Inferior: 'below submental',
  'Left oblique': 'three quarter 3/4',
  'Right oblique': 'three quarter 3/4',
}

const view = (name: ViewName): Command => ({
  id: `view-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  label: name,
  group: 'view',
  words: VIEW_WORDS[name] ?? '',
  keys: VIEW_KEYS[name],
  enabled: headReady,
  run: () => lookFrom(name),
})

export type { Command }

export const VIEW_COMMANDS: readonly Command[] = (Object.keys(VIEW_KEYS) as ViewName[]).map(view)

export const COMMANDS = {
  draw: {
    id: 'draw',
    label: 'Draw thread',
    group: 'thread',
    keys: ['d'],
    enabled: headReady,
    run: () => (gestureNow().kind === 'drawing' ? cancelGesture() : startDrawing()),
  },
  finish: {
    id: 'finish',
    label: 'Finish',
    group: 'thread',
    keys: ['Enter'],
    enabled: () => gestureNow().kind === 'drawing',
    run: finishDrawing,
  },
  cancel: { id: 'cancel', label: 'Cancel', group: 'edit', keys: ['Escape'], enabled: always, run: escape },
  undo: {
    id: 'undo',
    label: 'Undo',
    group: 'edit',
    keys: ['mod+z'],
    enabled: () => planStore.getState().undoLabel !== null && idle(),
    detail: () => planStore.getState().undoLabel,
    run: undo,
  },
  redo: {
    id: 'redo',
    label: 'Redo',
    group: 'edit',
    keys: ['mod+shift+z', 'mod+y'],
    enabled: () => planStore.getState().redoLabel !== null && idle(),
    detail: () => planStore.getState().redoLabel,
    run: redo,
  },
  delete: {
    id: 'delete',
    label: 'Delete thread',
    group: 'thread',
    keys: ['Delete', 'Backspace'],
    enabled: threadSelected,
    run: deleteSelected,
  },
  mirror: {
    id: 'mirror',
    label: 'Mirror',
    group: 'thread',
    keys: ['m'],
    enabled: threadSelected,
    run: mirrorSelected,
  },
  open: {
    id: 'open',
    label: 'Open plan',
    group: 'plan',
    keys: ['mod+o'],
    enabled: always,
    run: openPlanDialog,
  },
  save: {
    id: 'save',
    label: 'Save plan',
    group: 'plan',
    keys: ['mod+s'],
    enabled: always,
    run: savePlanFile,
  },
  frame: {
    id: 'frame',
    label: 'Frame selection',
    group: 'view',
    words: 'zoom fit threads',
    keys: ['f'],
    enabled: () => headReady() && planStore.getState().doc.threads.length > 0,
    run: frameSelection,
  },
  ortho: {
    id: 'ortho',
    label: 'Orthographic',
    group: 'view',
    keys: ['o'],
    enabled: headReady,
    run: () => setView({ ortho: !viewStore.getState().ortho }),
  },
} as const satisfies Record<string, Command>

registerCommands([...Object.values(COMMANDS), ...VIEW_COMMANDS])

/** Esc: drop what is going on; with nothing going on, let go of the selection and the isolated structure. */
function escape(): void {
  if (gestureNow().kind !== 'idle') return cancelGesture()
  if (viewStore.getState().isolatedStructure !== null) return setView({ isolatedStructure: null })
  selectThread(null)
}
