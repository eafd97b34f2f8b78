/** What a package leaves out: `scripts/store/leaveOut.ts` writes it into the code. Where nothing is written, nothing is left out. */
interface ImportMetaEnv {
  /** Nothing is called by plain HTTP: neither the data service's host in mainland China nor this computer. */
  readonly HTTPS_ONLY?: boolean;
  /** There is no studio. */
  readonly WITHOUT_STUDIO?: boolean;
}
