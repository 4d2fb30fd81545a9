/**
 * The report as renderers see it: blocks in reading order, every figure already text. Preview, PDF, DOCX and XLSX read
 * this and nothing else, so the four can never disagree.
 */
export interface ReportDocument {
  readonly title: string
  /** Document information: who hands it in, and for which fiscal year. Empty when not filled. */
  readonly author: string
  readonly subject: string
  readonly blocks: readonly Block[]
}

export type Block =
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | FieldsBlock
  | TableBlock
  | FigureBlock
  | ChartBlock
  | PhotosBlock
  | ContentsBlock
  | SigningBlock
  | SignatureBlock
  | CodeBlock
  | PageBreakBlock

/**
 * Where a person writes what the block says: the route below the evaluation, such as `profile/duties`. Never printed; left
 * out where the text is the form's own.
 */
interface Placed {
  readonly place?: string
}

/** The document's name on its cover or first page (2号小标宋, centred). */
export interface TitleBlock {
  readonly kind: 'title'
  readonly text: string
}

/** Level 1 一、黑体 · 2 （一）楷体 · 3 1. 仿宋. `text` already carries its number. Becomes a bookmark. */
export interface HeadingBlock extends Placed {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
  /** Heads an annex and stands flush left (GB/T 9704-2012, 7.3.7). */
  readonly annex?: boolean
}

/** Body text, first line indented by two characters unless aligned otherwise. */
export interface ParagraphBlock extends Placed {
  readonly kind: 'paragraph'
  readonly text: string
  readonly align?: 'start' | 'center' | 'end'
  /** `note` is set smaller (notes under tables); `mark` is the 附件 mark of the cover, 3号黑体. */
  readonly tone?: 'body' | 'note' | 'mark'
}

/** Label and value pairs of a cover or a form; an empty value leaves its line to be filled in by hand. */
export interface FieldsBlock extends Placed {
  readonly kind: 'fields'
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

export interface TableBlock extends Placed {
  readonly kind: 'table'
  readonly caption: string
  /** Printed at the right above the table, such as `单位：万元`; empty for none. */
  readonly unitNote: string
  readonly orientation: 'portrait' | 'landscape'
  readonly columns: readonly TableColumn[]
  /** Header rows repeat on every page the table runs over. */
  readonly header: readonly (readonly TableCell[])[]
  readonly rows: readonly (readonly TableCell[])[]
}

export interface TableColumn {
  /** Share of the table's width; the shares need not add up to anything. */
  readonly width: number
  readonly align: 'start' | 'center' | 'end'
}

/** A row lists only the cells that begin in it: a cell spanned from above or from the left is left out. */
export interface TableCell {
  readonly text: string
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly emphasis?: boolean
  readonly align?: 'start' | 'center' | 'end'
}

/** A picture by its content hash; the renderer asks its caller for the bytes. */
export interface FigureBlock {
  readonly kind: 'figure'
  readonly blob: string
  readonly caption: string
  readonly alternative: string
  /** How high it stands at most, in millimetres: a signature. Otherwise up to half a page. */
  readonly height?: number
}

/** What a chart says, not how it looks: the renderers draw it alike (`export/charts`). */
export interface ChartBlock extends Placed {
  readonly kind: 'chart'
  /** `radar` has three points or more. */
  readonly shape: 'radar' | 'bars'
  readonly caption: string
  readonly alternative: string
  readonly points: readonly ChartPoint[]
  /** Marks of the axis from its beginning on, such as `50%` at 0.5. */
  readonly scale: readonly { readonly text: string; readonly share: number }[]
}

export interface ChartPoint {
  readonly label: string
  /** The value as it is printed. */
  readonly text: string
  /** How far along the axis, 0 to 1. Only drawn, never printed. */
  readonly share: number
}

/** Pictures of the 佐证 appendix, two side by side, each with what proves it. */
export interface PhotosBlock extends Placed {
  readonly kind: 'photos'
  readonly photos: readonly Photo[]
}

/** Empty texts are left out. */
export interface Photo {
  readonly blob: string
  /** 附件编号. */
  readonly number: string
  readonly caption: string
  /** When it was taken. */
  readonly time: string
  /** Its SHA-256. */
  readonly hash: string
  readonly alternative: string
}

/** 目录, on a page of its own. The entries are headings of the same document in their order; page numbers come from the renderer. */
export interface ContentsBlock {
  readonly kind: 'contents'
  readonly title: string
  readonly entries: readonly { readonly level: HeadingBlock['level']; readonly text: string }[]
}

/** Where people sign and the unit seals: a line for each, with the name, the drawn signature and the day that are known. */
export interface SigningBlock extends Placed {
  readonly kind: 'signing'
  readonly places: readonly SigningPlace[]
  /** Set where the seal goes, with room for it: `（公章）`; empty for none. */
  readonly seal: string
}

export interface SigningPlace {
  readonly label: string
  readonly name: string
  /** A signature drawn on the screen, by its content hash. */
  readonly blob?: string
  readonly date: string
}

export interface SignatureBlock extends Placed {
  readonly kind: 'signature'
  readonly lines: readonly string[]
}

/** A QR code with its words beside it. */
export interface CodeBlock extends Placed {
  readonly kind: 'code'
  readonly payload: string
  readonly lines: readonly string[]
}

export interface PageBreakBlock {
  readonly kind: 'page-break'
  /** 附件册: what follows may be handed in as a volume of its own when the whole is too large to send. */
  readonly opens?: 'appendix'
}
