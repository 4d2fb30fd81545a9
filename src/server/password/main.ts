import { readSettings } from '../settings.ts'
import { offerPassword } from './offer-password.ts'

const sentences = {
  'database-missing': 'There is no such database 找不到数据库。',
  'person-unknown': 'Nobody has this username 没有这个登录名。',
} as const

/** `npm run password -- USERNAME`, with the settings of `npm start`: for the 管理员 whom no other can help. */
async function main(username: string | undefined): Promise<void> {
  const settings = readSettings(process.env)
  if (!settings.ok) return refuse(settings.message)
  if (username === undefined) return refuse('npm run password -- USERNAME')
  const { database, publicUrl, port } = settings.value
  const offered = await offerPassword(database, username, new Date())
  if (!offered.ok) return refuse(sentences[offered.code])
  const base = publicUrl?.replace(/\/$/, '') ?? `http://localhost:${String(port)}`
  console.log(`${offered.name}: open once within 24 hours 请在 24 小时内打开（仅一次有效）:`)
  console.log(`  ${base}/new-password#${offered.id}`)
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 1
}

await main(process.argv[2])
