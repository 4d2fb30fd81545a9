import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import type { Plugin } from 'vite'

const fontInCss = /@font-face\{[^}]*font-family:vant-icon[^}]*\}/
const base64Font = /url\(data:font\/woff2;charset=utf-8;base64,([A-Za-z0-9+/=]+)\)/

/**
 * Vant carries its icon font as base64 inside the CSS (and once named a CDN there): 36 KB before the first paint and a
 * hole in `font-src`. The font becomes a file of its own, hashed and precached like every other asset.
 */
export function vantIconFont(): Plugin {
  return {
    name: 'vant-icon-font',
    enforce: 'pre',
    transform: {
      filter: { id: /vant\/(?:es|lib)\/icon\/index\.css/ },
      handler(css, id) {
        const font = base64Font.exec(css)?.[1]
        if (!font || !fontInCss.test(css)) {
          throw new Error(
            'the icon font was not found in the icon CSS of vant: see .ci/build/vant-icon-font.ts',
          )
        }
        const file = resolve('node_modules/.cache/jijian/vant-icon.woff2')
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, Buffer.from(font, 'base64'))
        const url = relative(dirname(id.split('?')[0] ?? id), file).replaceAll('\\', '/')
        const face = `@font-face{font-family:vant-icon;font-style:normal;font-weight:400;font-display:swap;src:url(${url}) format("woff2")}`
        return { code: css.replace(fontInCss, face), map: null }
      },
    },
  }
}
