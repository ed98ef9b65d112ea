import type { PlanDocument } from '../plan/document.ts'
import { keepNow } from './autosave.ts'
import { cancelGesture } from './drag-point.ts'
import { layAside, takeUpOwn } from './plan-store.ts'
import { inSandbox, sandboxStore, type Sandbox } from './sandbox-store.ts'
import { setTools, toolStore } from './tools/tool-store.ts'
import { setView, viewStore } from './view-store.ts'

let putBack: (() => void) | null = null

/**
 * Put a plan to draw in on screen, with a history of its own. The doctor's plan is kept on the device first, and is
 * laid aside with its undo history: autosave, library, links and files go on with that one. Called again it begins
 * anew. Verdicts are kept back until `setSilent(false)`, unless told otherwise. Leaving Teach mode, opening a plan, or
 * the page going away leaves the sandbox.
 */
export function enterSandbox(doc: PlanDocument, sandbox: Sandbox = { silent: true }): void {
  cancelGesture()
  if (putBack === null) {
    keepNow()
    putBack = rememberPen()
  }
  sandboxStore.setState({ sandbox })
  setView({ selectedThread: null, selectedPoint: null })
  layAside(doc)
}

/** Bring the doctor's plan back as it was: history, selection, pen. Nothing happens outside a sandbox. */
export function leaveSandbox(): void {
  if (putBack === null) return
  cancelGesture()
  const back = putBack
  putBack = null
  sandboxStore.setState({ sandbox: null })
  takeUpOwn()
  back()
}

/** Tell verdicts from now on, or keep them back. */
export function setSilent(silent: boolean): void {
  if (inSandbox()) sandboxStore.setState({ sandbox: { silent } })
}

/** What was only looked at may be drawn on from now on. */
export function thaw(): void {
  const { sandbox } = sandboxStore.getState()
  if (sandbox !== null) sandboxStore.setState({ sandbox: { ...sandbox, frozen: false } })
}

/** What the pen was and what was selected. @returns puts it back, and stops watching for the way out */
function rememberPen(): () => void {
  const { selectedThread, selectedPoint, product, plane, waypoints } = viewStore.getState()
  const tools = toolStore.getState()
  const stop = viewStore.subscribe(({ mode }) => {
    if (mode !== 'teach') leaveSandbox()
  })
  window.addEventListener('pagehide', leaveSandbox)
  return () => {
    stop()
    window.removeEventListener('pagehide', leaveSandbox)
    setTools(tools)
    setView({ selectedThread, selectedPoint, product, plane, waypoints })
  }
}
