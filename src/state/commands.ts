import { cancelGesture } from './drag-point.ts'
import { finishDrawing, startDrawing } from './draw-thread.ts'
import { openPlanDialog, savePlanFile } from './files.ts'
import { gestureNow, gestureStore } from './gesture-store.ts'
import { headStore } from './head-store.ts'
import { planStore, redo, undo } from './plan-store.ts'
import { deleteSelected, mirrorSelected } from './thread-actions.ts'
import { lookFrom, selectThread, setView, viewStore, type ViewName } from './view-store.ts'

/** One thing the user can do: the toolbar, shortcuts and help sheet all read this. */
export interface Command {
  readonly id: string
  /** Accessible name and tooltip. */
  readonly label: string
  /** Shortcuts, e.g. `mod+z` (`mod` is Ctrl, or Cmd on a Mac), `shift+d`, `Delete`. The first is shown. */
  readonly keys: readonly string[]
  enabled(): boolean
  run(): void
}

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
  'Left oblique': ['shift+l'],
  'Right oblique': ['shift+r'],
}

const view = (name: ViewName): Command => ({
  id: `view-${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  label: name,
  keys: VIEW_KEYS[name],
  enabled: headReady,
  run: () => lookFrom(name),
})

export const VIEW_COMMANDS: readonly Command[] = (Object.keys(VIEW_KEYS) as ViewName[]).map(view)

export const COMMANDS = {
  draw: {
    id: 'draw',
    label: 'Draw thread',
    keys: ['d'],
    enabled: headReady,
    run: () => (gestureNow().kind === 'drawing' ? cancelGesture() : startDrawing()),
  },
  finish: {
    id: 'finish',
    label: 'Finish',
    keys: ['Enter'],
    enabled: () => gestureNow().kind === 'drawing',
    run: finishDrawing,
  },
  cancel: { id: 'cancel', label: 'Cancel', keys: ['Escape'], enabled: always, run: escape },
  undo: {
    id: 'undo',
    label: 'Undo',
    keys: ['mod+z'],
    enabled: () => planStore.getState().undoLabel !== null && idle(),
    run: undo,
  },
  redo: {
    id: 'redo',
    label: 'Redo',
    keys: ['mod+shift+z', 'mod+y'],
    enabled: () => planStore.getState().redoLabel !== null && idle(),
    run: redo,
  },
  delete: {
    id: 'delete',
    label: 'Delete thread',
    keys: ['Delete', 'Backspace'],
    enabled: threadSelected,
    run: deleteSelected,
  },
  mirror: { id: 'mirror', label: 'Mirror', keys: ['m'], enabled: threadSelected, run: mirrorSelected },
  open: { id: 'open', label: 'Open plan', keys: ['mod+o'], enabled: always, run: openPlanDialog },
  save: { id: 'save', label: 'Save plan', keys: ['mod+s'], enabled: always, run: savePlanFile },
  ortho: {
    id: 'ortho',
    label: 'Orthographic',
    keys: ['o'],
    enabled: headReady,
    run: () => setView({ ortho: !viewStore.getState().ortho }),
  },
} as const satisfies Record<string, Command>

export const ALL_COMMANDS: readonly Command[] = [...Object.values(COMMANDS), ...VIEW_COMMANDS]

/** Esc: drop what is going on; with nothing going on, let go of the selection and the isolated structure. */
function escape(): void {
  if (gestureNow().kind !== 'idle') return cancelGesture()
  if (viewStore.getState().isolatedStructure !== null) return setView({ isolatedStructure: null })
  selectThread(null)
}

/** Stores whose changes can change `enabled()` of a command. */
export const COMMAND_STORES = [planStore, viewStore, gestureStore, headStore] as const
