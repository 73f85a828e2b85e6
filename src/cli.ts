import module from 'node:module'
import { compileCacheFolder } from './cli/compile-cache.ts'

// A third of a short run is compiling. Node keeps what it compiled from version 22 on; an older one has nothing to switch on.
const { enableCompileCache }: Partial<typeof module> = module
const folder = compileCacheFolder(process.env, process.cwd())
if (folder !== undefined) enableCompileCache?.(folder)

await import('./cli/main.ts')
