/** Device-local setting: when a full backup was last saved or shared. */
export const lastBackupKey = 'last-backup'
