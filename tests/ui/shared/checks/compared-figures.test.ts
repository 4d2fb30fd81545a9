import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import type { CheckPlace, ComparedFigure } from '../../../../src/domain/checks/check.ts'
import { fenFromInteger } from '../../../../src/domain/values/money.ts'
import ComparedFigures from '../../../../src/ui/shared/checks/ComparedFigures.vue'
import { whereabouts } from '../../../../src/ui/shared/checks/whereabouts.ts'

afterEach(cleanup)

const funds: CheckPlace = { kind: 'page', section: 'funds', path: 'funds/self' }
const prose: CheckPlace = { kind: 'page', section: 'profile', path: 'profile/funds' }

function figure(label: string, place: CheckPlace): ComparedFigure {
  return { label, value: { kind: 'money', value: fenFromInteger(1_000_000) }, place }
}

describe('compared figures', () => {
  it('of one name are told apart by where they stand', () => {
    render(ComparedFigures, { props: { figures: [figure('全年支出', funds), figure('全年支出', prose)] } })
    expect(screen.getByText('收支')).toBeTruthy()
    expect(screen.getByText('基本情况与正文')).toBeTruthy()
  })

  it('of different names need no place', () => {
    render(ComparedFigures, { props: { figures: [figure('全年支出', funds), figure('基本支出', prose)] } })
    expect(screen.queryByText('收支')).toBeNull()
  })

  it('of a finished report stand under the innermost heading', () => {
    const place = { kind: 'text', chapter: '一、部门基本情况（四）部门整体收支情况' } as CheckPlace
    expect(whereabouts(place)).toBe('（四）部门整体收支情况')
    expect(whereabouts({ ...place, chapter: '' } as CheckPlace)).toBe('')
  })
})
