/** The file that says what a project asks of its rules, in the project's root. */
export const configName = "tocsin.yaml";
