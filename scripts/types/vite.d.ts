/**
 * Stands for Vite's types where browser code is checked (`paths` in `tsconfig.json`): WXT's types name them, and they would
 * bring Node's globals with them.
 */
export {};
