/** Our own tables; those of accounts, sessions, organisations and invitations belong to the auth library. */
export interface Tables {
  /** One row per workspace; its lock is what makes numbers follow the order of commits. */
  readonly workspace_head: { readonly workspace: string; readonly seq: number }
  readonly change_log: {
    readonly workspace: string
    readonly seq: number
    readonly id: string
    readonly document: string
    readonly device: string
    /** Account that pushed it: who the author of a change really was. */
    readonly account: string
    /** The change as JSON, as it was verified. */
    readonly body: string
    readonly received_at: string
  }
  readonly erased_document: {
    readonly workspace: string
    readonly document: string
    readonly seq: number
    readonly account: string
    readonly erased_at: string
  }
  readonly blob: {
    readonly workspace: string
    readonly hash: string
    readonly size: number
    readonly mime: string
    readonly complete: number
    readonly created_at: string
  }
  readonly blob_part: {
    readonly workspace: string
    readonly hash: string
    readonly start: number
    readonly bytes: Buffer
  }
  /** Erased, and perhaps still on a shelf outside the database. */
  readonly erased_blob: { readonly workspace: string; readonly hash: string }
  readonly audit: {
    readonly id: string
    readonly at: string
    readonly event: string
    readonly username: string
    readonly address: string
  }
  readonly server_setting: { readonly key: string; readonly value: string }
}
