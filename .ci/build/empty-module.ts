/** Stands in for a package that is named by an import but never used. */
export default {}
