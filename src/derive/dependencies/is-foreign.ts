const foreign =
  /(?:^|\/)(?:node_modules|site-packages|vendor|vendored|third_party|thirdparty|3rdparty|_vendor|mlruns|mlartifacts|wandb|\.venv|venv|\.tox|\.git|dist-packages|renv\/library|packrat)\//i

/** Whether a path holds what others wrote or a run left behind: vendored packages, virtual environments, committed run logs, template placeholders. */
export function isForeign(path: string): boolean {
  return foreign.test(path) || isTemplatePath(path)
}

/** Whether a path carries placeholders to be filled in, or is a template file. */
export function isTemplatePath(path: string): boolean {
  return /\{\{.*\}\}|\{%.*%\}|\.(?:tmpl|jinja2?|j2|mustache|cookiecutter)$/.test(path)
}
