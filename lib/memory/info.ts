/** How much is remembered: snapshots, of how many creators, about how many bytes, and since which day. */
export interface MemoryInfo {
  snapshots: number;
  creators: number;
  bytes: number;
  /** Asia/Shanghai, ISO; missing where nothing is remembered. */
  since?: string;
}
