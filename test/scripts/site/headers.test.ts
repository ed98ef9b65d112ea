import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from '../../../scripts/site/headers.ts'

const directives = new Map(
  CONTENT_SECURITY_POLICY.split('; ').map((directive): [string, string] => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources.join(' ')]
  }),
)

describe('the content security policy', () => {
  it('names no origin but its own, and allows no inline code and no eval', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*|unsafe|ws:/)
    for (const name of ['default-src', 'script-src', 'style-src', 'connect-src', 'worker-src'])
      expect(directives.get(name), name).toBe("'self'")
  })

  it('is sent by the preview server too, which also forbids a frame round the planner', () => {
    const sent = SECURITY_HEADERS['Content-Security-Policy']
    expect(sent).toContain(CONTENT_SECURITY_POLICY)
    expect(sent).toContain("frame-ancestors 'none'")
  })
})
