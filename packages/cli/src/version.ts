import packageJson from "../package.json" with { type: "json" };

/** As `tocsin --version` shows it. */
export const { version } = packageJson;
