import { runOnBuild } from './onBuild.mjs';

await runOnBuild('scripts/demo.ts');
