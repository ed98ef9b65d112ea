/**
 * Runs the work of a script; a failure becomes one sentence on standard error and an exit status,
 * never a stack trace.
 *
 * @param {() => Promise<number | void> | number | void} work returns the exit status, 0 if nothing
 * @param {number} [failureStatus] the exit status when the work throws
 */
export async function main(work, failureStatus = 1) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = failureStatus
  }
}
