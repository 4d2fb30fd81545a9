import { readSettings } from '../settings.ts'
import { backUp, restore } from './backup.ts'

const sentences = {
  'file-exists': 'There is a file of that name already 文件已存在，请换一个文件名。',
  'file-missing': 'There is no such file or database 找不到文件或数据库。',
  'not-empty': 'Nothing was restored: the database is not empty 目标数据库不是空的，未作任何改动。',
} as const

/** `npm run backup -- FILE` and `npm run restore -- FILE`, with the settings of `npm start`. */
async function main([command, file]: readonly string[]): Promise<void> {
  const settings = readSettings(process.env)
  if (!settings.ok) return refuse(settings.message)
  if (file === undefined) return refuse(`npm run ${command === 'restore' ? 'restore' : 'backup'} -- FILE`)
  const { database, files } = settings.value
  const outcome =
    command === 'restore' ? await restore(file, database, files) : await backUp(database, files, file)
  if (!outcome.ok) return refuse(sentences[outcome.code])
  console.log(
    `${command === 'restore' ? 'Restored 已恢复' : 'Backed up 已备份'}: ${String(outcome.rows)} rows`,
  )
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 1
}

await main(process.argv.slice(2))
