import { describe, expect, it } from 'vitest'
import { cameraProblem } from '../../../src/platform/camera/camera-problem.ts'

describe('why a camera did not open', () => {
  it.each([
    ['NotAllowedError', 'camera-denied'],
    ['SecurityError', 'camera-denied'],
    ['NotFoundError', 'camera-missing'],
    ['NotReadableError', 'camera-busy'],
    ['AbortError', 'camera-busy'],
    ['TypeError', 'camera-failed'],
  ])('%s is %s', (name, expected) => {
    expect(cameraProblem(new DOMException('no', name))).toEqual({ code: expected, details: { reason: name } })
  })

  it('what is no error at all is told as a failure', () => {
    expect(cameraProblem('no').code).toBe('camera-failed')
  })
})
