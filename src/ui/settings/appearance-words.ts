import type { TextSize, Theme } from '../shared/preferences.ts'

export const themeWords: Readonly<Record<Theme, string>> = {
  system: '跟随手机',
  light: '浅色',
  dark: '深色',
  sunlight: '阳光（高对比）',
}

export const sizeWords: Readonly<Record<TextSize, string>> = {
  standard: '标准',
  large: '大',
  larger: '较大',
  largest: '特大',
}
