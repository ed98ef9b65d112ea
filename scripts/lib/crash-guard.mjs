/**
 * Loaded ahead of a command-line program: an error that nobody caught ends it with the status in
 * THREADLINE_CRASH_STATUS. Node's own status for this is 1, which the checker uses for a danger.
 */
process.on('uncaughtException', (error) => {
  console.error(`Stopped by an error of the program itself: ${error.message}`)
  if (process.env['THREADLINE_DEBUG']) console.error(error.stack)
  process.exit(Number(process.env['THREADLINE_CRASH_STATUS'] ?? 1))
})
