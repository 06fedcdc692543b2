/** `tocsin/status`, from the server: for the status bar. */
export interface StatusParams {
  readonly state: "indexing" | "ready";
  readonly files: number;
  readonly rules: number;
  readonly tests: number;
  readonly errors: number;
  readonly warnings: number;
  /** The schemas in use in the workspace: `ecs`, `windows`, paths. */
  readonly schemas: readonly string[];
}
