/** 三、盘点方法: how every stocktake made here is counted. */
export function generateMethod(): string {
  return '本次盘点采用实地盘点法，以冻结的固定资产台账为依据，按存放地点逐处、逐项清点实物，核对资产编号、名称、数量、存放地点、使用人和使用状况，当场登记盘点结果。未找到的资产不直接作为盘亏，须由盘点组成员逐项具名确认；既未清点也未确认的，列为未盘。'
}
