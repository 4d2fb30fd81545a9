import type { CameraState } from '../services.ts'

const words: Readonly<Record<CameraState['kind'], string>> = {
  starting: '正在打开相机…',
  running: '',
  restarting: '画面停住了，正在重新打开相机…',
  stopped: '相机已关',
  failed: '相机打不开',
}

/** What the camera is doing, where it is not simply running. */
export function cameraWord({ kind, problem }: CameraState): string {
  return problem?.code === 'decoder-unavailable' ? '不能识别条码，相机已关' : words[kind]
}
