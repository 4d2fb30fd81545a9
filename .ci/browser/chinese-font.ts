import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const fonts = fileURLToPath(new URL('../../public/fonts/', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache/jijian/fonts/', import.meta.url))

/**
 * On a bare Linux every Chinese character is invisible while the tests still pass. There, fontconfig is given the
 * fonts the app ships for its reports.
 */
export function chineseFontEnvironment(): Record<string, string> {
  if (process.platform !== 'linux' || hasChineseFont()) return {}
  const packed = existsSync(fonts) ? namesUnder(fonts).filter((name) => name.endsWith('.ttf.gz')) : []
  if (packed.length === 0) return {}
  mkdirSync(cache, { recursive: true })
  for (const name of packed) {
    const target = join(cache, name.replaceAll(/[\\/]/g, '-').replace(/\.gz$/, ''))
    if (!existsSync(target)) writeFileSync(target, gunzipSync(readFileSync(join(fonts, name))))
  }
  const file = join(cache, 'fonts.conf')
  writeFileSync(file, fontconfig())
  return { FONTCONFIG_FILE: file }
}

function hasChineseFont(): boolean {
  const answer = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8', timeout: 20_000 })
  return answer.status === 0 && answer.stdout.trim() !== ''
}

function namesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String)
}

function fontconfig(): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${cache}</dir>`,
    '  <dir>/usr/share/fonts</dir>',
    `  <cachedir>${cache}cache</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')
}
