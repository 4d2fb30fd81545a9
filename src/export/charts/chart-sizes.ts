/** The width of a page's text area; a renderer scales it to what it has. */
export const chartWidth = 442
export const labelSize = 10.5
export const scaleSize = 8
export const labelLeading = 13
