/** Plain data that can be stored, hashed and sent: no undefined, no class instances. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
