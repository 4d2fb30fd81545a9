import { spawnSync } from 'node:child_process'

/** Runs the npm that called us (several may be installed); its exit code, or 1 when it could not be started. */
export function runNpm(args: readonly string[], cwd: string): number {
  const npm = process.env['npm_execpath']
  if (npm && /\.[cm]?js$/.test(npm)) {
    return spawnSync(process.execPath, [npm, ...args], { cwd, stdio: 'inherit' }).status ?? 1
  }
  const onWindows = process.platform === 'win32'
  return (
    spawnSync(onWindows ? 'npm.cmd' : 'npm', [...args], { cwd, stdio: 'inherit', shell: onWindows }).status ??
    1
  )
}
