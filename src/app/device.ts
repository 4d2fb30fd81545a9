import { isPersisted, requestPersistence, storageUsage } from '../platform/storage-persistence.ts'
import { inAppBrowserName, isInstalled } from '../platform/surroundings.ts'
import type { Device } from '../ui/shared/device.ts'

export function createDevice(): Device {
  return {
    secure: window.isSecureContext,
    inAppBrowser: inAppBrowserName(navigator.userAgent),
    installed: isInstalled,
    persisted: isPersisted,
    requestPersistence,
    usage: storageUsage,
  }
}
