import type { Block, Photo } from '../../../report/document.ts'
import { annexHeading, placed } from '../../../report/sections/blocks.ts'
import type { ReviewContext } from '../review-context.ts'
import { places } from '../review-context.ts'

function pictureName(file: string): string {
  return file.replace(/\.jpe?g$/i, '')
}

function reviewPhotos({ review, self, photoNumbers }: ReviewContext): readonly Photo[] {
  const pictures = review.photos.filter(({ mime }) => mime === 'image/jpeg')
  return pictures.map(({ id, blob, name, note, indicators, takenAt }) => {
    const shown = indicators.map((code) => self.byCode.get(code)?.name ?? code).join('、')
    const caption = note.trim() === '' ? pictureName(name) : note.trim()
    return {
      blob,
      number: `照片${photoNumbers.get(id) ?? ''}`,
      caption: shown === '' ? caption : `${shown}：${caption}`,
      time: takenAt === '' ? '' : `拍摄时间：${takenAt}`,
      hash: `SHA-256：${blob}`,
      alternative: name,
    }
  })
}

/** Pictures among the proofs of the department's replies. */
function proofPhotos({ findings }: ReviewContext): readonly Photo[] {
  const proofs = findings
    .flatMap(({ rounds }) => rounds.flatMap(({ reply }) => reply?.proofs ?? []))
    .filter(({ mime }) => mime === 'image/jpeg')
  return proofs.map(({ blob, name }, index) => ({
    blob,
    number: `反馈材料${index + 1}`,
    caption: pictureName(name),
    time: '',
    hash: `SHA-256：${blob}`,
    alternative: name,
  }))
}

function annex(title: string, photos: readonly Photo[], opens: boolean): readonly Block[] {
  if (photos.length === 0) return []
  return [
    opens ? { kind: 'page-break', opens: 'appendix' } : { kind: 'page-break' },
    ...placed(places.checking, [annexHeading(title), { kind: 'photos', photos }]),
  ]
}

/** 附件册: the reviewers' photos by number, and those that came with the replies. */
export function buildPhotos(context: ReviewContext): readonly Block[] {
  const taken = reviewPhotos(context)
  return [
    ...annex('附件：核查照片', taken, true),
    ...annex('附件：部门反馈材料', proofPhotos(context), taken.length === 0),
  ]
}
