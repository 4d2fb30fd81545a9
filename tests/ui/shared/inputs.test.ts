import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { h, nextTick } from 'vue'
import { fenFromInteger } from '../../../src/domain/values/money.ts'
import { pointsFromHundredths } from '../../../src/domain/values/points.ts'
import ChoiceInput from '../../../src/ui/shared/ChoiceInput.vue'
import CountInput from '../../../src/ui/shared/CountInput.vue'
import DateInput from '../../../src/ui/shared/DateInput.vue'
import DecimalInput from '../../../src/ui/shared/DecimalInput.vue'
import MoneyInput from '../../../src/ui/shared/MoneyInput.vue'
import PointsInput from '../../../src/ui/shared/PointsInput.vue'
import { usePreferences } from '../../../src/ui/shared/preferences.ts'
import TextInput from '../../../src/ui/shared/TextInput.vue'

function last(emitted: unknown): unknown {
  return (emitted as unknown[][] | undefined)?.at(-1)?.[0]
}

function box(label: string): HTMLInputElement {
  return screen.getByLabelText(label)
}

describe('inputs', () => {
  let pinia = createPinia()
  beforeEach(() => {
    pinia = createPinia()
    setActivePinia(pinia)
  })
  afterEach(cleanup)
  const global = () => ({ plugins: [pinia] })

  it('text: a long text without a bound of its own is cut at 20,000, one with a bound keeps it', () => {
    render(TextInput, { props: { label: '问题内容', modelValue: '', multiline: true }, global: global() })
    expect(box('问题内容').maxLength).toBe(20_000)
    cleanup()
    const props = { label: '说明', modelValue: '', multiline: true, maxlength: 500 }
    render(TextInput, { props, global: global() })
    expect(box('说明').maxLength).toBe(500)
  })

  it('money: takes what people paste, full-width digits and separators, in the chosen unit', async () => {
    const { emitted } = render(MoneyInput, {
      props: { label: '年初预算', modelValue: null },
      global: global(),
    })
    await fireEvent.update(box('年初预算'), '４０，１１８．７２')
    expect(last(emitted()['update:modelValue'])).toBe(40_118_720_000)
    await fireEvent.update(box('年初预算'), '1,234.5 元')
    expect(last(emitted()['update:modelValue'])).toBe(123_450)
  })

  it('money: bad text stays in the box with a sentence, and the last good value is kept', async () => {
    const { emitted } = render(MoneyInput, {
      props: { label: '支出', modelValue: fenFromInteger(1_000_000) },
      global: global(),
    })
    expect(box('支出').value).toBe('1')
    await fireEvent.update(box('支出'), '12万多')
    expect(box('支出').value).toBe('12万多')
    expect(box('支出').getAttribute('aria-invalid')).toBe('true')
    const described = box('支出').getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent).join('')).toContain('请只填数字')
    expect(emitted()['update:modelValue']).toBeUndefined()
    await fireEvent.blur(box('支出'))
    expect(box('支出').value).toBe('12万多')
  })

  it('money: a changed unit rewrites the box without touching the amount', async () => {
    const { emitted } = render(MoneyInput, {
      props: { label: '支出', modelValue: fenFromInteger(1_234_500_000) },
      global: global(),
    })
    expect(box('支出').value).toBe('1234.50')
    usePreferences().moneyUnit = '元'
    await nextTick()
    expect(box('支出').value).toBe('12345000')
    expect(emitted()['update:modelValue']).toBeUndefined()
  })

  it('money: undo from outside replaces the text, also bad text', async () => {
    const { rerender } = render(MoneyInput, {
      props: { label: '支出', modelValue: fenFromInteger(1_000_000) },
      global: global(),
    })
    await fireEvent.update(box('支出'), 'x')
    await rerender({ modelValue: fenFromInteger(2_000_000) })
    expect(box('支出').value).toBe('2')
    expect(box('支出').getAttribute('aria-invalid')).toBeNull()
  })

  it('money: an emptied box is “not filled in”, not zero', async () => {
    const { emitted } = render(MoneyInput, {
      props: { label: '支出', modelValue: fenFromInteger(1_000_000) },
      global: global(),
    })
    await fireEvent.update(box('支出'), '')
    expect(last(emitted()['update:modelValue'])).toBeNull()
  })

  it('points: a score above the weight is refused and said so', async () => {
    const { emitted } = render(PointsInput, {
      props: { label: '得分', modelValue: null, max: pointsFromHundredths(500) },
      global: global(),
    })
    await fireEvent.update(box('得分'), '5.5')
    expect(screen.getByText('不能超过分值 5 分。')).toBeTruthy()
    await fireEvent.update(box('得分'), '-1')
    expect(screen.getByText('分数不能小于 0。')).toBeTruthy()
    expect(emitted()['update:modelValue']).toBeUndefined()
    await fireEvent.update(box('得分'), '4.5')
    expect(last(emitted()['update:modelValue'])).toBe(450)
  })

  it('decimal: keeps the text as typed, without separators', async () => {
    const { emitted } = render(DecimalInput, { props: { label: '目标值', modelValue: '' }, global: global() })
    await fireEvent.update(box('目标值'), '1，200.50')
    expect(last(emitted()['update:modelValue'])).toBe('1200.50')
    await fireEvent.update(box('目标值'), '约100')
    expect(screen.getByText('请只填数字，例如 12.5。')).toBeTruthy()
    expect(last(emitted()['update:modelValue'])).toBe('1200.50')
  })

  it('count: whole numbers only', async () => {
    const { emitted } = render(CountInput, { props: { label: '人数', modelValue: null }, global: global() })
    await fireEvent.update(box('人数'), '8.5')
    expect(screen.getByText('请填不小于 0 的整数。')).toBeTruthy()
    await fireEvent.update(box('人数'), '１２')
    expect(last(emitted()['update:modelValue'])).toBe(12)
  })

  it('text: half-typed pinyin is not input until the composition ends', async () => {
    const { emitted } = render(TextInput, { props: { label: '填报人', modelValue: '' }, global: global() })
    const input = box('填报人')
    input.value = 'zhang'
    input.dispatchEvent(new InputEvent('input', { isComposing: true }))
    expect(emitted()['update:modelValue']).toBeUndefined()
    input.value = '张'
    input.dispatchEvent(new CompositionEvent('compositionend'))
    expect(last(emitted()['update:modelValue'])).toBe('张')
  })

  it('text: error and hint are read with the field, and every field has its own id', () => {
    const two = () => [
      h(TextInput, { label: '甲', modelValue: '', hint: '提示一', error: '错误一' }),
      h(TextInput, { label: '乙', modelValue: '' }),
    ]
    render(two, { global: global() })
    expect(box('甲').id).not.toBe(box('乙').id)
    const described = box('甲').getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(['提示一', '错误一'])
  })

  it('choice: a group with a name, radios with theirs', async () => {
    const options = [
      { value: 'ge', label: '不低于' },
      { value: 'le', label: '不高于' },
    ]
    const { emitted } = render(ChoiceInput, {
      props: { label: '方向', modelValue: 'ge', options },
      global: global(),
    })
    expect(screen.getByRole('group', { name: '方向' })).toBeTruthy()
    await fireEvent.click(screen.getByLabelText('不高于'))
    expect(last(emitted()['update:modelValue'])).toBe('le')
  })

  it('date: an ISO day', async () => {
    const { emitted } = render(DateInput, { props: { label: '填报日期', modelValue: '' }, global: global() })
    box('填报日期').value = '2024-03-15'
    await fireEvent.change(box('填报日期'))
    expect(last(emitted()['update:modelValue'])).toBe('2024-03-15')
  })
})
