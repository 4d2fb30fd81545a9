import type { FileServices } from '../ui/shared/services.ts'

/** Share sheet where the phone has one, download otherwise; the page itself never navigates to a file (S8). */
export function createFileServices(): FileServices {
  return { canShare, share, download, pick }
}

function canShare(file: File): boolean {
  return typeof navigator.share === 'function' && navigator.canShare?.({ files: [file] }) === true
}

/** iOS takes `files` alone: with a title or text beside them it drops the files (S23). */
async function share(file: File): Promise<'shared' | 'cancelled' | 'failed'> {
  try {
    await navigator.share({ files: [file] })
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed'
  }
}

function download(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  // Safari reads the bytes after the click: revoking at once saves an empty file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function pick(
  accept: string,
  options: { readonly multiple?: boolean; readonly camera?: boolean; readonly folder?: boolean } = {},
): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = options.multiple === true
  // `capture` forbids the gallery, so it is set only for the camera button.
  if (options.camera) input.setAttribute('capture', 'environment')
  if (options.folder) input.webkitdirectory = true
  input.hidden = true
  document.body.append(input)
  return new Promise((resolve) => {
    function finish(files: readonly File[]): void {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => finish([...(input.files ?? [])]), { once: true })
    input.addEventListener('cancel', () => finish([]), { once: true })
    input.click()
  })
}
