// Runs before `npm start` and `npm test`, on a machine where nothing is installed yet: built-in modules of Node only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const stampFile = `${root}node_modules/.jijian-stamp`

checkNodeVersion()
installWhenChanged()

function checkNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
  if (supported) return
  fail(
    `Node ${process.versions.node} is not supported: install Node 22 (22.12 or newer) or Node 24 from https://nodejs.org and run the command again.\n` +
      `本机 Node ${process.versions.node} 版本不受支持：请安装 Node 22（22.12 以上）或 Node 24 后重新运行。`,
  )
}

function installWhenChanged() {
  const stamp = stampOf()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.log('Installing packages (only when the lock file or Node changed) ...')
  const status = runNpm(['ci', '--no-audit', '--no-fund'])
  if (status !== 0) fail('npm ci did not finish: see the lines above. Is the package registry reachable?')
  writeFileSync(stampFile, stamp)
}

/** Another lock, another Node or another kind of machine each ask for a fresh install. */
function stampOf() {
  const hash = createHash('sha256')
  hash.update(readFileSync(`${root}package-lock.json`))
  hash.update(`${process.version} ${process.platform} ${process.arch}`)
  return hash.digest('hex')
}

/** The npm that called us, so that a machine with several runs the same one. */
function runNpm(args) {
  const npm = process.env.npm_execpath
  const options = { cwd: root, stdio: 'inherit' }
  if (npm && /\.[cm]?js$/.test(npm)) return spawnSync(process.execPath, [npm, ...args], options).status
  const onWindows = process.platform === 'win32'
  return spawnSync(onWindows ? 'npm.cmd' : 'npm', args, { ...options, shell: onWindows }).status
}

function fail(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}
