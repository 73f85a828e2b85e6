/** Where a repository's config may stand, first match wins. */
export const configPaths = ['.github/mlops-maturity.yml', '.github/mlops-maturity.yaml'] as const
