/** Turns what a test run left behind into counts that never flatter it. */

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile
 */

/**
 * Counts the tests of vitest's JSON report. A file that could not be loaded, a run that ended badly
 * although every test passed, and a run without tests each count as one failure.
 *
 * @param {string | undefined} report the JSON text, undefined when there is none
 * @param {number | null} exitStatus of the run, null when it was killed
 * @returns {Count}
 */
export function countVitest(report, exitStatus) {
  const files = testFiles(report)
  const statuses = files.flatMap((file) => file.assertionResults.map((test) => test.status))
  const passed = statuses.filter((status) => status === 'passed').length
  const failedTests = statuses.filter((status) => status === 'failed').length
  const skipped = statuses.length - passed - failedTests
  const brokenFiles = files.filter((file) => file.status === 'failed' && !hasFailedTest(file)).length
  const failed = failedTests + brokenFiles
  const endedBadly = exitStatus !== 0 || passed + failed === 0
  return { passed, failed: failed === 0 && endedBadly ? 1 : failed, skipped }
}

/**
 * @param {Count[]} counts
 * @returns {Count}
 */
export function total(counts) {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/**
 * The closing line: `N passed, N failed`, with `, N skipped` where any was.
 *
 * @param {Count} count
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @param {TestFile} file */
function hasFailedTest(file) {
  return file.assertionResults.some((test) => test.status === 'failed')
}

/**
 * @param {string | undefined} report
 * @returns {TestFile[]}
 */
function testFiles(report) {
  if (report === undefined) return []
  try {
    return JSON.parse(report).testResults
  } catch {
    // A report cut short by a crash: without files in it, the run counts as failed.
    return []
  }
}
