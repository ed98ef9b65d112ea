import { watchCommits } from './state/commit-count.ts'

// Before zod is loaded: else it tries whether it may make code from text, which the page's policy forbids and reports.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

// Before React is loaded: it reports its commits only to a listener that is already there.
if (new URLSearchParams(location.search).has('probe')) watchCommits()

const { start } = await import('./app.tsx')
start(document.getElementById('root')!)
