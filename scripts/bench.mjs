import { runOnBuild } from './onBuild.mjs';

await runOnBuild('scripts/bench/main.ts');
