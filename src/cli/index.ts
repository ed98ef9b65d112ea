/** `npm run check`: the headless checker as a program. */
import { check } from './check.ts'

const BROKEN_PIPE = 'EPIPE'

// A reader that stops early, such as `head`, is no failure of the check.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== BROKEN_PIPE) throw error
})

// The status is set, not forced by process.exit: what was written to a pipe is delivered first.
process.exitCode = await check(process.argv.slice(2), {
  stdin: process.stdin,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
})
