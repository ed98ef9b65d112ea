/** What React looks for when it loads: the part of its developer-tools interface that counting needs. */
interface CommitHook {
  readonly isDisabled?: boolean
  readonly supportsFiber: boolean
  inject(internals: unknown): number
  onCommitFiberRoot(...details: unknown[]): void
  onCommitFiberUnmount(...details: unknown[]): void
  onPostCommitFiberRoot?(...details: unknown[]): void
  setStrictMode?(...details: unknown[]): void
  checkDCE?(...details: unknown[]): void
}

declare global {
  interface Window {
    __REACT_DEVTOOLS_GLOBAL_HOOK__?: CommitHook
  }
}

let commits = 0

/** React commits of all roots since load; 0 unless `watchCommits` came first. */
export const commitCount = (): number => commits

/**
 * Count React's commits. React's own Profiler is switched off in production builds, so this listens where
 * developer tools do; tools that are already there keep hearing everything. Call before React is loaded.
 */
export function watchCommits(): void {
  // oxlint-disable-next-line no-underscore-dangle -- React's own name
  const hook = window.__REACT_DEVTOOLS_GLOBAL_HOOK__
  if (hook !== undefined) {
    const told = hook.onCommitFiberRoot.bind(hook)
    hook.onCommitFiberRoot = (...details) => {
      commits++
      told(...details)
    }
    return
  }
  let renderers = 0
  // oxlint-disable-next-line no-underscore-dangle -- React's own name
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    inject: () => ++renderers,
    onCommitFiberRoot: () => {
      commits++
    },
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    setStrictMode: () => undefined,
    checkDCE: () => undefined,
  }
}
