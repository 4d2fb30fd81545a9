import { ref, shallowRef } from 'vue'
import type { Problem } from '../../../domain/values/result.ts'
import { keepPhoto } from '../../shared/evidence-picker/keep-photo.ts'
import { localMoment, photoName } from '../../shared/evidence-picker/local-moment.ts'
import { addEvidence } from '../../shared/evidence-picker/new-evidence.ts'
import { ledgerEdit, ledgerRecordOf } from '../../shared/ledger/ledger-record.ts'
import { useServices } from '../../shared/services.ts'
import { useDraft } from '../../shared/use-draft.ts'
import type { CameraPurpose } from './camera-purpose.ts'

interface Shot {
  readonly photo: Blob
  readonly at: Date
  readonly watermark: readonly string[]
}

/** Shots waiting to be stored lie in memory: more than these and the shutter waits. */
export const mostWaiting = 12

/** 连拍: the shutter does not wait for the disk; photos are made and stored one after the other behind it. */
export function useShots(purpose: () => CameraPurpose) {
  const draft = useDraft()
  const services = useServices()
  /** Ids of what this page has stored, newest last. */
  const stored = shallowRef<readonly string[]>([])
  const waiting = ref(0)
  const problems = shallowRef<readonly Problem[]>([])
  /** Not stored because the disk is full. */
  const left = shallowRef<readonly Shot[]>([])
  let last: Promise<void> = Promise.resolve()

  function keep(shot: Shot): void {
    waiting.value += 1
    last = last.then(async () => {
      await store(shot)
      waiting.value -= 1
    })
  }

  async function store(shot: Shot): Promise<void> {
    if (left.value.length > 0) {
      left.value = [...left.value, shot]
      return
    }
    const kept = await keepPhoto(shot.photo, { takenAt: shot.at, watermark: shot.watermark }, services)
    if (!kept.ok && kept.problem.code === 'storage-full') left.value = [shot]
    if (!kept.ok) {
      problems.value = [kept.problem]
      return
    }
    problems.value = []
    const name = photoName(localMoment(shot.at))
    const id = await addEvidence({ name, ...kept.value }, purpose(), { draft, services })
    await linkToLine(id)
    if (!stored.value.includes(id)) stored.value = [...stored.value, id]
  }

  async function linkToLine(id: string): Promise<void> {
    const { indicators, line } = purpose()
    const [code] = indicators
    if (line === '' || code === undefined) return
    const { value } = draft.evaluation
    const { evidence } = ledgerRecordOf(value, code, line)
    if (evidence.includes(id)) return
    await draft.session.commit([ledgerEdit(value, code, line, { evidence: [...evidence, id] })])
  }

  function again(): void {
    const shots = left.value
    left.value = []
    for (const shot of shots) keep(shot)
  }

  function forget(id: string): void {
    stored.value = stored.value.filter((other) => other !== id)
  }

  return { stored, waiting, problems, left, keep, again, forget, linkToLine }
}
