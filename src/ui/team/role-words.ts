import type { Role } from '../../domain/team/roles.ts'
import { roles } from '../../domain/team/roles.ts'

export const roleWords: Readonly<Record<Role, string>> = {
  admin: '管理员',
  preparer: '填报',
  counter: '盘点',
  reviewer: '核查',
  viewer: '只读',
}

/** What each may do, as the server allows it. */
export const roleNotes: Readonly<Record<Role, string>> = {
  admin: '填写、盘点和核查，并管理成员与邀请。',
  preparer: '填写评价和盘点的全部内容，不能填核查评分。',
  counter: '只登记盘点结果、盘盈、差异说明和签名。',
  reviewer: '只填核查评分、核查意见和现场照片。',
  viewer: '只能查看，填写的内容不会送达服务器。',
}

export const roleOptions = roles.map((value) => ({ value, label: roleWords[value] }))
