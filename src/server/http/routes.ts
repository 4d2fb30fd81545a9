import { eraseAccount, listMembers, removeMember, setRole } from './member-routes.ts'
import {
  acceptInvitation,
  describeInvitation,
  describeSession,
  firstSetUp,
  invite,
  signIn,
  signOut,
} from './account-routes.ts'
import type { Answer, Call, Parts } from './context.ts'
import { erase, openNudges, pull, push } from './change-routes.ts'
import { getBlob } from './blob-routes.ts'
import { pullDocument, readOverview } from './overview-routes.ts'
import { describePasswordLink, offerPasswordLink, takePasswordLink } from './password-routes.ts'
import { createUpload, describeUpload, describeUploads, takePart } from './tus-routes.ts'
import { openAnother } from './workspace-routes.ts'

export type Handler = (parts: Parts, call: Call) => Promise<Answer>

interface Route {
  readonly method: string
  readonly path: RegExp
  readonly handle: Handler
}

function route(method: string, path: string, handle: Handler): Route {
  const pattern = path.replace(/:(\w+)/g, '(?<$1>[^/]+)')
  return { method, path: new RegExp(`^/api${pattern}$`), handle }
}

/** The whole API; README.md says what each asks and answers. */
export const routes: readonly Route[] = [
  route('POST', '/set-up', firstSetUp),
  route('POST', '/sign-in', signIn),
  route('POST', '/sign-out', signOut),
  route('GET', '/session', describeSession),
  route('DELETE', '/account', eraseAccount),
  route('GET', '/invitations/:invitation', describeInvitation),
  route('POST', '/invitations/:invitation', acceptInvitation),
  route('GET', '/password-links/:link', describePasswordLink),
  route('POST', '/password-links/:link', takePasswordLink),
  route('GET', '/overview', readOverview),
  route('POST', '/workspaces', openAnother),
  route('POST', '/workspaces/:workspace/invitations', invite),
  route('GET', '/workspaces/:workspace/members', listMembers),
  route('PUT', '/workspaces/:workspace/members/:account', setRole),
  route('DELETE', '/workspaces/:workspace/members/:account', removeMember),
  route('POST', '/workspaces/:workspace/members/:account/password-link', offerPasswordLink),
  route('POST', '/workspaces/:workspace/changes', push),
  route('GET', '/workspaces/:workspace/changes', pull),
  route('GET', '/workspaces/:workspace/nudges', openNudges),
  route('GET', '/workspaces/:workspace/documents/:document/changes', pullDocument),
  route('DELETE', '/workspaces/:workspace/documents/:document', erase),
  route('OPTIONS', '/workspaces/:workspace/blobs', describeUploads),
  route('POST', '/workspaces/:workspace/blobs', createUpload),
  route('OPTIONS', '/workspaces/:workspace/blobs/:hash', describeUploads),
  route('HEAD', '/workspaces/:workspace/blobs/:hash', describeUpload),
  route('GET', '/workspaces/:workspace/blobs/:hash', getBlob),
  route('PATCH', '/workspaces/:workspace/blobs/:hash', takePart),
]
