#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import "./chunk-2.js";

// src/cli.ts
import module from "node:module";

// src/cli/compile-cache.ts
import { join } from "node:path";
function compileCacheFolder(env) {
  let home = env.HOME || void 0, cache = env.XDG_CACHE_HOME || env.LOCALAPPDATA || home && join(home, ".cache");
  return cache && join(cache, "mlops-maturity");
}

// src/cli.ts
var { enableCompileCache } = module, folder = compileCacheFolder(process.env);
folder !== void 0 && enableCompileCache?.(folder);
await import("./main.js");
