/**
 * Whether a browser window can be opened for the person who runs the command: not in CI, not over a
 * remote shell, and on Linux only with a display.
 *
 * @param {string} platform as `process.platform`
 * @param {Record<string, string | undefined>} env as `process.env`
 * @returns {boolean}
 */
export function hasDesktop(platform, env) {
  if (env['CI'] || env['SSH_CONNECTION']) return false
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}
