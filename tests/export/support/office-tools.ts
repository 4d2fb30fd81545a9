import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { fontFolder } from './render.ts'

/** LibreOffice is 300 MB, so it is used where it is and never installed for a test. */
export const officeReady = spawnSync('soffice', ['--version']).error === undefined
if (!officeReady)
  process.stderr.write(
    '\n!!! No LibreOffice (Debian: libreoffice-writer-nogui libreoffice-calc-nogui): ITS TESTS ARE SKIPPED !!!\n',
  )

/** What the official fonts are drawn with here: without hanzi a PDF would hold boxes instead of text. */
const standIns = {
  仿宋_GB2312: 'JijianFang',
  楷体_GB2312: 'JijianKai',
  黑体: 'JijianHei',
  方正小标宋简体: 'JijianSongBold',
  宋体: 'JijianSong',
  'Times New Roman': 'JijianLatin',
}

/** Converts a file as a person would who opens it and saves it as something else. */
export function convert(bytes: Uint8Array, from: 'docx' | 'xlsx', to: 'pdf' | 'fodt' | 'xlsx'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'jijian-office-'))
  const input = join(folder, `file.${from}`)
  writeFileSync(input, bytes)
  const { stderr, stdout } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      input,
    ],
    { encoding: 'utf8', env: { ...process.env, FONTCONFIG_FILE: fontSettings(folder) } },
  )
  try {
    return readFileSync(join(folder, 'out', `file.${to}`))
  } catch {
    throw new Error(`LibreOffice did not convert: ${stdout} ${stderr}`)
  }
}

function fontSettings(folder: string): string {
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts)
  for (const file of readdirSync(fontFolder).filter((name) => name.endsWith('.ttf.gz')))
    writeFileSync(join(fonts, file.slice(0, -3)), gunzipSync(readFileSync(join(fontFolder, file))))
  const aliases = Object.entries(standIns).map(
    ([official, ours]) =>
      `<match target="pattern"><test name="family"><string>${official}</string></test>` +
      `<edit name="family" mode="assign" binding="same"><string>${ours}</string></edit></match>`,
  )
  const path = join(folder, 'fonts.conf')
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir>` +
      `<cachedir>${folder}/cache</cachedir>${aliases.join('')}</fontconfig>`,
  )
  return path
}
