/** Device-local setting: when a full backup was last saved or shared. */
export const lastBackupKey = 'last-backup'
/** Device-local setting: code of what kept the last automatic backup from being made; null when it was. */
export const automaticBackupProblemKey = 'automatic-backup-problem'
