import type { Plugin } from 'vite'

const address = /https:\/\/cdnjs\.cloudflare\.com\/[\w./-]+/g

/** jsPDF can open a viewer from a CDN in a new window; the app never asks it to, and the build names no other machine. */
export function jspdfWithoutCdn(): Plugin {
  return {
    name: 'jspdf-without-cdn',
    transform: {
      filter: { id: /node_modules\/jspdf\/dist\// },
      handler: (code) => ({ code: code.replace(address, ''), map: null }),
    },
  }
}
