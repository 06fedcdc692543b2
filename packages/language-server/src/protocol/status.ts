/** `tocsin/status`, from the server: for the status bar. */
export interface StatusParams {
  /** `indexing`: the folders are being read; `checking`: the counts are those of before, and there is something left to look at. */
  readonly state: "indexing" | "checking" | "ready";
  readonly files: number;
  readonly rules: number;
  readonly tests: number;
  readonly errors: number;
  readonly warnings: number;
  /** The schemas in use in the workspace: `ecs`, `windows`, paths. */
  readonly schemas: readonly string[];
}
