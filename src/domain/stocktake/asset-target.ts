import type { Target } from '../teamwork/records.ts'
import { keyPart } from './records.ts'

/** What a 批注 on an asset is about; its code may hold a slash of its own. */
export function assetTarget(asset: string): Target {
  return `asset/${keyPart(asset)}`
}
