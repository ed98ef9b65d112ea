import { watchCommits } from './state/commit-count.ts'

// Before React is loaded: it reports its commits only to a listener that is already there.
if (new URLSearchParams(location.search).has('probe')) watchCommits()

const { start } = await import('./app.tsx')
start(document.getElementById('root')!)
