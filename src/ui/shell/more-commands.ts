import { registerCommands, type Command } from '../../state/command-registry.ts'
import { cancelGesture } from '../../state/drag-point.ts'
import { headStore } from '../../state/head-store.ts'
import { newPlan } from '../../state/library/library-actions.ts'
import { MODES, setView, viewStore, type Mode, type Theme } from '../../state/view-store.ts'
import { TEXTS } from '../texts.ts'
import { MORE_COMMANDS_TEXTS as T } from '../texts/more-commands.ts'
import { PATIENT_TEXTS } from '../texts/patient.ts'
import { ABOUT_TEXTS } from '../texts/about.ts'
import { openPlacement } from '../ui-store.ts'
import { dialogCommand } from './dialog-commands.ts'
// For what it registers.
import '../findings/fix-commands.ts'

const THEMES: readonly Theme[] = ['light', 'dark', 'system']

const theme = (name: Theme): Command => ({
  id: `theme-${name}`,
  label: T.theme(T.themes[name]),
  group: 'view',
  keys: [],
  words: T.themeWords,
  enabled: () => viewStore.getState().theme !== name,
  run: () => setView({ theme: name }),
})

const mode = (name: Mode): Command => ({
  id: `mode-${name}`,
  label: T.mode(TEXTS.top.modeNames[name]),
  group: 'view',
  keys: [],
  enabled: () => viewStore.getState().mode !== name,
  run: () => {
    // A thread half drawn is dropped on the way.
    cancelGesture()
    setView({ mode: name })
  },
})

/** Commands without a key of their own: only the palette shows them, so they come with the dialogs. */
registerCommands([
  {
    id: 'new-plan',
    label: T.newPlan.label,
    group: 'plan',
    keys: [],
    words: T.newPlan.words,
    enabled: () => true,
    run: newPlan,
  },
  dialogCommand('report', 'plan', T.report.label, [], T.report.words),
  dialogCommand('catalogue', 'thread', T.catalogue.label, [], T.catalogue.words),
  {
    ...dialogCommand('placement', 'anatomy', T.placement.label, [], T.placement.words),
    run: () => openPlacement(null),
  },
  dialogCommand('checklist', 'plan', T.checklist.label, [], T.checklist.words),
  dialogCommand('patient', 'plan', PATIENT_TEXTS.title, [], PATIENT_TEXTS.words),
  dialogCommand('sources', 'anatomy', T.sources.label, [], T.sources.words),
  dialogCommand('about', 'help', ABOUT_TEXTS.title, [], ABOUT_TEXTS.words),
  {
    id: 'names',
    label: T.names.label,
    group: 'anatomy',
    keys: [],
    words: T.names.words,
    enabled: () => headStore.getState().head !== null,
    run: () => setView({ names: !viewStore.getState().names }),
  },
  ...MODES.map(mode),
  ...THEMES.map(theme),
])
