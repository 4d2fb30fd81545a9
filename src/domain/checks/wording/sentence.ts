/** One Chinese sentence per code, of the details that its rule gives. */
export type Sentences = Readonly<
  Record<string, (details: Readonly<Record<string, string | undefined>>) => string>
>
