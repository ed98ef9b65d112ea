import { assessmentStore } from '../../state/assessment.ts'
import { registerCommands } from '../../state/command-registry.ts'
import { fixStore } from '../../state/fix/fix-store.ts'
import { applyFix, suggestFix } from '../../state/fix/suggest-fix.ts'
import { gestureNow } from '../../state/gesture-store.ts'
import { showSkinMap, skinMapStore } from '../../state/skin-map/skin-map-store.ts'
import { viewStore } from '../../state/view-store.ts'
import { setUi } from '../ui-store.ts'
import { FIX_TEXTS } from '../texts/fix.ts'

const T = FIX_TEXTS.commands

/** The selected thread, where it has something to fix; null while something else goes on. */
function fixable(): { readonly id: string; readonly danger: boolean; readonly cautions: number } | null {
  const { selectedThread, mode } = viewStore.getState()
  if (selectedThread === null || mode !== 'plan' || gestureNow().kind !== 'idle') return null
  const result = assessmentStore.getState().byThread.get(selectedThread)
  if (result === undefined) return null
  const count = (severity: 'danger' | 'caution'): number =>
    result.findings.filter((finding) => finding.severity === severity).length
  const [dangers, cautions] = [count('danger'), count('caution')]
  return dangers + cautions === 0 ? null : { id: selectedThread, danger: dangers > 0, cautions }
}

registerCommands(
  [
    {
      id: 'suggest-fix',
      label: T.suggest.label,
      group: 'thread',
      keys: [],
      words: T.suggest.words,
      enabled: () => fixable() !== null,
      run: () => {
        const thread = fixable()
        if (thread === null) return
        setUi({ sheetTab: 'findings', sheetOpen: true })
        void suggestFix(thread.id, thread.danger ? {} : { cautionsLeft: thread.cautions - 1 })
      },
    },
    {
      id: 'apply-fix',
      label: T.apply.label,
      group: 'thread',
      keys: [],
      words: T.apply.words,
      enabled: () => fixStore.getState().state.kind === 'found',
      run: applyFix,
    },
    {
      id: 'skin-map',
      label: T.map.label,
      group: 'anatomy',
      keys: [],
      words: T.map.words,
      enabled: () => viewStore.getState().mode === 'plan',
      run: () => showSkinMap(!skinMapStore.getState().on),
    },
  ],
  [fixStore, skinMapStore, assessmentStore],
)
