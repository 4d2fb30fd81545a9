import type { Asset, AssetRegister } from './asset.ts'
import { roomOf } from './asset.ts'
import type { ScopeRecord } from './records.ts'

/** The value of the field a scope selects by; the class name stands for the class where the file gives one. */
export function scopeValueOf(asset: Asset, field: Exclude<ScopeRecord['field'], 'all'>): string {
  if (field === 'room') return roomOf(asset)
  if (field === 'department') return asset.department
  return asset.categoryName === '' ? asset.category : asset.categoryName
}

/** [T-01] Whether an asset belongs to the 盘点范围. */
export function isInScope(asset: Asset, scope: ScopeRecord): boolean {
  return scope.field === 'all' || scope.values.includes(scopeValueOf(asset, scope.field))
}

/** The same for many assets. */
export function scopeTest({ field, values }: ScopeRecord): (asset: Asset) => boolean {
  if (field === 'all') return () => true
  const chosen = new Set(values)
  return (asset) => chosen.has(scopeValueOf(asset, field))
}

/** In the order of the register. */
export function assetsInScope(register: AssetRegister, scope: ScopeRecord): readonly Asset[] {
  return scope.field === 'all' ? register.assets : register.assets.filter(scopeTest(scope))
}
