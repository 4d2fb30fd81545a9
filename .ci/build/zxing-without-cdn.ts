import type { Plugin } from 'vite'

const address = /https:\/\/fastly\.jsdelivr\.net\/[\w@./${}[\]-]+/g

/** The decoder would fetch its WebAssembly from a CDN if nobody told it where ours is; the build names no other machine. */
export function zxingWithoutCdn(): Plugin {
  return {
    name: 'zxing-without-cdn',
    transform: {
      filter: { id: /node_modules\/zxing-wasm\/dist\// },
      handler: (code) => ({ code: code.replace(address, ''), map: null }),
    },
  }
}
