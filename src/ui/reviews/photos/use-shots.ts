import { ref, shallowRef } from 'vue'
import type { Problem } from '../../../domain/values/result.ts'
import { useServices } from '../../shared/services.ts'
import { useReview } from '../../shared/use-review.ts'
import type { Shot } from './photo-edits.ts'
import { keepReviewPhoto } from './photo-edits.ts'

/** Shots waiting to be stored lie in memory: more than these and the shutter waits. */
export const mostWaiting = 12

/** 连拍: the shutter does not wait for the disk; photos are made and stored one after the other behind it. */
export function useShots(code: () => string) {
  const open = useReview()
  const services = useServices()
  /** Ids of what this page has stored, newest last. */
  const stored = shallowRef<readonly string[]>([])
  const waiting = ref(0)
  const problem = shallowRef<Problem | null>(null)
  /** Not stored because the disk is full. */
  const left = shallowRef<readonly Shot[]>([])
  let last: Promise<void> = Promise.resolve()

  async function store(shot: Shot): Promise<void> {
    if (left.value.length > 0) {
      left.value = [...left.value, shot]
      return
    }
    const kept = await keepReviewPhoto(shot, code(), { open, services })
    problem.value = kept.ok ? null : kept.problem
    if (kept.ok) stored.value = [...stored.value, kept.value]
    else if (kept.problem.code === 'storage-full') left.value = [shot]
  }

  function keep(shot: Shot): void {
    waiting.value += 1
    last = last.then(async () => {
      await store(shot)
      waiting.value -= 1
    })
  }

  function again(): void {
    const shots = left.value
    left.value = []
    for (const shot of shots) keep(shot)
  }

  return { stored, waiting, problem, left, keep, again }
}
