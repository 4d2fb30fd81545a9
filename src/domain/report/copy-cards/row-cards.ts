import { formatPoints } from '../../values/points.ts'
import type { Fen } from '../../values/money.ts'
import { moneyAsInput } from '../../values/money.ts'
import type { ReportContext } from '../sections/blocks.ts'
import { textOr } from '../wording.ts'
import type { CopyCard } from './copy-card.ts'

export function moneyValue(amount: Fen | null): string {
  return amount === null ? '' : moneyAsInput(amount, '万元')
}

/** 绩效目标表: what was reached, and why not where it was not. */
export function targetCards({ evaluation }: ReportContext): readonly CopyCard[] {
  return evaluation.targets.flatMap((target): readonly CopyCard[] => {
    const shared = { group: '绩效目标表', place: `targets/${target.id}` }
    const name = textOr(target.name)
    const reached =
      target.nature === 'qualitative' && target.actual.trim() === '' ? target.band : target.actual
    return [
      {
        ...shared,
        id: `target/${target.id}`,
        label: `${name}：实际完成值`,
        value: reached.trim(),
        unit: target.nature === 'quantitative' ? target.unit : '',
      },
      ...(target.reason.trim() === ''
        ? []
        : [
            {
              ...shared,
              id: `target-reason/${target.id}`,
              label: `${name}：未完成原因`,
              value: target.reason.trim(),
              unit: '',
            },
          ]),
    ]
  })
}

/** 项目支出绩效自评情况表. */
export function projectCards({ evaluation }: ReportContext): readonly CopyCard[] {
  return evaluation.projects.flatMap((project): readonly CopyCard[] => {
    const shared = { group: '项目自评表', place: 'projects' }
    const name = textOr(project.name)
    const id = (field: string): string => `project-${field}/${project.id}`
    return [
      { ...shared, id: id('name'), label: `${name}：项目名称`, value: project.name.trim(), unit: '' },
      {
        ...shared,
        id: id('budget'),
        label: `${name}：预算数`,
        value: moneyValue(project.budget),
        unit: '万元',
      },
      {
        ...shared,
        id: id('spent'),
        label: `${name}：支出数`,
        value: moneyValue(project.spent),
        unit: '万元',
      },
      {
        ...shared,
        id: id('score'),
        label: `${name}：自评得分`,
        value: project.score === null ? '' : formatPoints(project.score),
        unit: '分',
      },
    ]
  })
}
