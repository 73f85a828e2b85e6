import { transformSync } from 'esbuild'

// An inline map keeps stack traces and coverage on the right lines; an external one does not.
export default {
  process: (source, path) => ({
    code: transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: path,
    }).code,
  }),
}
