import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'

/** What `npm start` prints: where to open the app, and why a phone on the same network needs HTTPS. */
export function addressesOf(host: string, address: AddressInfo | string | null): string[] {
  const port = typeof address === 'object' && address ? address.port : 0
  const everywhere = host === '0.0.0.0' || host === '::'
  const lines = [`绩简 Jijian`, `  on this machine  本机    http://localhost:${String(port)}/`]
  const outside = everywhere ? lanAddresses() : isLoopback(host) ? [] : [host]
  for (const one of outside)
    lines.push(`  on the network   局域网  http://${bracketed(one)}:${String(port)}/`)
  if (outside.length > 0) {
    lines.push(
      '  A phone installs the app and works offline only over trusted HTTPS: see “HTTPS for phones” in README.md.',
      '  手机需通过受信任的 HTTPS 访问才能安装和断网使用，做法见 README.md。',
    )
  } else {
    lines.push('  Other devices: start with HOST=0.0.0.0.  其他设备访问：用 HOST=0.0.0.0 启动。')
  }
  return lines
}

function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => !one.internal && one.family === 'IPv4')
    .map((one) => one.address)
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
