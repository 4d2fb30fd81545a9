import type { Kysely, Migration } from 'kysely'
import { Migrator } from 'kysely'
import type { Engine } from './database.ts'
import type { Tables } from './tables.ts'

/** Every migration ever shipped, never edited afterwards. The same statements run on both engines. */
function migrationsFor(engine: Engine): Record<string, Migration> {
  const bytes = engine === 'postgres' ? 'bytea' : 'blob'
  return {
    '0001-changes-and-blobs': {
      async up(db) {
        const schema = db.schema
        await schema
          .createTable('workspace_head')
          .addColumn('workspace', 'text', (column) => column.primaryKey())
          .addColumn('seq', 'integer', (column) => column.notNull())
          .execute()
        await schema
          .createTable('change_log')
          .addColumn('workspace', 'text', (column) => column.notNull())
          .addColumn('seq', 'integer', (column) => column.notNull())
          .addColumn('id', 'text', (column) => column.notNull())
          .addColumn('document', 'text', (column) => column.notNull())
          .addColumn('device', 'text', (column) => column.notNull())
          .addColumn('account', 'text', (column) => column.notNull())
          .addColumn('body', 'text', (column) => column.notNull())
          .addColumn('received_at', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('change_log_key', ['workspace', 'seq'])
          .addUniqueConstraint('change_log_once', ['workspace', 'id'])
          .execute()
        await schema
          .createIndex('change_log_document')
          .on('change_log')
          .columns(['workspace', 'document'])
          .execute()
        await schema
          .createTable('erased_document')
          .addColumn('workspace', 'text', (column) => column.notNull())
          .addColumn('document', 'text', (column) => column.notNull())
          .addColumn('seq', 'integer', (column) => column.notNull())
          .addColumn('account', 'text', (column) => column.notNull())
          .addColumn('erased_at', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('erased_document_key', ['workspace', 'document'])
          .execute()
        await schema
          .createTable('blob')
          .addColumn('workspace', 'text', (column) => column.notNull())
          .addColumn('hash', 'text', (column) => column.notNull())
          .addColumn('size', 'integer', (column) => column.notNull())
          .addColumn('mime', 'text', (column) => column.notNull())
          .addColumn('complete', 'integer', (column) => column.notNull())
          .addColumn('created_at', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('blob_key', ['workspace', 'hash'])
          .execute()
        await schema
          .createTable('blob_part')
          .addColumn('workspace', 'text', (column) => column.notNull())
          .addColumn('hash', 'text', (column) => column.notNull())
          .addColumn('start', 'integer', (column) => column.notNull())
          .addColumn('bytes', bytes as 'bytea', (column) => column.notNull())
          .addPrimaryKeyConstraint('blob_part_key', ['workspace', 'hash', 'start'])
          .execute()
        await schema
          .createTable('audit')
          .addColumn('id', 'text', (column) => column.primaryKey())
          .addColumn('at', 'text', (column) => column.notNull())
          .addColumn('event', 'text', (column) => column.notNull())
          .addColumn('username', 'text', (column) => column.notNull())
          .addColumn('address', 'text', (column) => column.notNull())
          .execute()
        await schema.createIndex('audit_username').on('audit').columns(['username', 'at']).execute()
        await schema
          .createTable('server_setting')
          .addColumn('key', 'text', (column) => column.primaryKey())
          .addColumn('value', 'text', (column) => column.notNull())
          .execute()
      },
    },
    '0002-files-on-a-shelf': {
      async up(db) {
        await db.schema
          .createTable('erased_blob')
          .addColumn('workspace', 'text', (column) => column.notNull())
          .addColumn('hash', 'text', (column) => column.notNull())
          .addPrimaryKeyConstraint('erased_blob_key', ['workspace', 'hash'])
          .execute()
      },
    },
  }
}

export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrationsFor(engine)) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('the database could not be migrated')
}
