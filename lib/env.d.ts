/** What a package leaves out, and what its owner has to say: `scripts/store/leaveOut.ts` writes it into the code. Where nothing is written, nothing is left out. */
interface ImportMetaEnv {
  /** Nothing is called by plain HTTP: neither the data service's host in mainland China nor this computer. */
  readonly HTTPS_ONLY?: boolean;
  /** There is no studio. */
  readonly WITHOUT_STUDIO?: boolean;
  /** Where users of a store's package get help. */
  readonly SUPPORT_URL?: string;
  /** Where its privacy policy is public. */
  readonly POLICY_URL?: string;
}
